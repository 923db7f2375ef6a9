import { DateText, Moment } from '@/app/_ui/dates/date-text'
import { Lines } from '@/app/_ui/text/sheet'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import type { AgreementRead } from '@/lib/agreements/queries'

/** A version of the agreement, word for word as it is signed, and who has signed it. */
export function AgreementWords({ agreement }: { agreement: AgreementRead }) {
  const { title, number, intro, about, things, law } = agreement.content
  return (
    <Section heading={`${title}, ${number}`}>
      <Text>{intro}</Text>
      <Lines lines={about} />
      {things.map(({ heading, lines }) => (
        <section className="app-thing" key={heading}>
          <Heading level={3} size="s">
            {heading}
          </Heading>
          <Lines lines={lines} />
        </section>
      ))}
      <Heading level={3} size="s">
        {law.heading}
      </Heading>
      {law.sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Signatures agreement={agreement} />
    </Section>
  )
}

function Signatures({ agreement: { id, signatures, agreedOn } }: { agreement: AgreementRead }) {
  return (
    <>
      <Heading level={3} size="s">
        Who has signed
      </Heading>
      {signatures.length === 0 && <Text>Nobody yet.</Text>}
      <Lines
        lines={signatures.map(({ party, name, declared, signedAt }) => ({
          label: party,
          value: (
            <>
              {name}, <Moment at={signedAt} />. “{declared}”
            </>
          ),
        }))}
      />
      {agreedOn && (
        <Text>
          Everybody has signed. The date of the agreement is <DateText date={agreedOn} />.{' '}
          <a className="govuk-link" href={`/agreements/${id}/pdf`}>
            Download the agreement (PDF)
          </a>
        </Text>
      )}
    </>
  )
}
