import { CodeWord } from '../_ui/text/code'
import { Heading } from '../_ui/text/heading'
import { Section, Text } from '../_ui/text/text'

/** What is answered instead of an answer. The ids are those that a problem's `type` leads to. */
export function Problems() {
  return (
    <Section heading="Problems">
      <Text>
        Problems come as <CodeWord>application/problem+json</CodeWord> (RFC 9457) with a{' '}
        <CodeWord>title</CodeWord> and a <CodeWord>detail</CodeWord>.
      </Text>
      {problems.map(({ id, heading, says }) => (
        <div key={id}>
          <Heading level={3} id={id}>
            {heading}
          </Heading>
          <Text>{says}</Text>
        </div>
      ))}
    </Section>
  )
}

const problems = [
  {
    id: 'bad-input',
    heading: '400: bad input',
    says: (
      <>
        A parameter is missing, unknown, given twice, no real date, or contradicts another.{' '}
        <CodeWord>errors</CodeWord> lists each with its <CodeWord>parameter</CodeWord> and a{' '}
        <CodeWord>detail</CodeWord>.
      </>
    ),
  },
  {
    id: 'beyond-the-bank-holidays',
    heading: '422: beyond the published bank holidays',
    says: 'The answer would need bank holidays that are not published yet. We do not guess. Ask again when they are.',
  },
  {
    id: 'too-many-calls',
    heading: '429: too many calls',
    says: (
      <>
        Your network has asked too often within a minute. Wait the seconds that{' '}
        <CodeWord>Retry-After</CodeWord> says, then go on.
      </>
    ),
  },
  {
    id: 'not-just-now',
    heading: '503: not just now',
    says: (
      <>
        Something of ours has failed. Nothing need be wrong with your question. Ask again after the seconds
        that <CodeWord>Retry-After</CodeWord> says.
      </>
    ),
  },
  {
    id: 'not-found',
    heading: '404: not found',
    says: 'There is nothing at this address. Compare it with the description.',
  },
  {
    id: 'wrong-method',
    heading: '405: method not allowed',
    says: 'Questions are asked with GET. There is nothing to send or to change.',
  },
]
