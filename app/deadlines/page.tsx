import { Frame } from '../_ui/frame/frame'
import { Page } from '../_ui/frame/page'
import { Heading } from '../_ui/text/heading'
import { Section, Text, TextLink } from '../_ui/text/text'
import { questions } from '@/lib/deadlines/questions'

/** The calculator for advisers and other professionals: what it can be asked. */
export default function Deadlines() {
  return (
    <Frame audience="professional">
      <Page title="Deadline calculator">
        <Heading>Deadline calculator for SEND mediation and appeals</Heading>
        <Text size="lead">
          For advisers, councils, health bodies and schools. Each answer shows the last day the rules allow,
          the safe day, the law, and how it was counted. Nothing you type is stored.
        </Text>
        <Text>
          Are you a parent or a young person? <TextLink href="/check">Check your dates</TextLink> instead: it
          asks one thing at a time.
        </Text>
        <ul className="app-asks">
          {questions
            .filter(({ parameters }) => parameters.length > 0)
            .map(({ slug, title, about }) => (
              <li key={slug}>
                <h2 className="govuk-heading-m">
                  <TextLink href={`/deadlines/${slug}`}>{title}</TextLink>
                </h2>
                <Text>{about}</Text>
              </li>
            ))}
        </ul>
        <Section heading="In your own programs">
          <Text>
            The same answers are open to programs, without a key:{' '}
            <TextLink href="/developers">deadlines for developers</TextLink>.
          </Text>
        </Section>
      </Page>
    </Frame>
  )
}
