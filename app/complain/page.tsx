import { provider } from '@/lib/kernel/provider'
import { PublicPage } from '../_ui/frame/page'
import { Heading } from '../_ui/text/heading'
import { Notice } from '../_ui/text/notice'
import { List, Section, Text } from '../_ui/text/text'

export default function Complain() {
  const { providerName, phone, email, openingHours } = provider()
  return (
    <PublicPage title="Complain">
      <Heading>Complain about us</Heading>
      <Text size="lead">
        Tell us when something was wrong, late or unkind. It will not change how we treat you or your case.
      </Text>
      <Notice kind="warning" heading="A complaint does not move your appeal date">
        If your last day to appeal is near, ring us first. We will help you to keep it.
      </Notice>
      <Section heading="How to complain">
        <Text>
          Write to <b>{email}</b>, or ring <b className="app-nowrap">{phone}</b>, {openingHours}. We can write
          it down for you. Tell us:
        </Text>
        <List
          items={[
            'your name and your case number, if you have one',
            'what happened, and when',
            'what would put it right',
          ]}
        />
      </Section>
      <Section heading="What we do">
        <List
          numbered
          items={[
            'Within 5 working days we tell you that we have it, and who will look at it. It is never the person you complain about.',
            'Within 28 days we send you an answer: what we found, and what we will do.',
            `If you do not agree, ask for a second look by a director of ${providerName}. It takes up to 28 more days.`,
          ]}
        />
      </Section>
      <Section heading="Other things you may want to complain about">
        <Text>
          <b>The council’s decision.</b> We cannot change it. You can mediate, or appeal to the SEND Tribunal.
        </Text>
        <Text>
          <b>How the council has behaved.</b> Complain to the council first. Then you may go to the{' '}
          <a className="govuk-link" href="https://www.lgo.org.uk/">
            Local Government and Social Care Ombudsman
          </a>
          .
        </Text>
        <Text>
          <b>How we use your information.</b> You may also complain to the{' '}
          <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
            Information Commissioner
          </a>
          .
        </Text>
      </Section>
    </PublicPage>
  )
}
