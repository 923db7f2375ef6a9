import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Section, TextLink } from '@/app/_ui/text/text'
import { letterById } from '@/lib/letters/queries'
import { letterStates } from '../letter-states'
import { recordPosting, sendLetterAgain } from './actions'

type Props = { params: Promise<{ letterId: string }> }

export default async function OneLetter({ params }: Props) {
  const { letterId } = await params
  const letter = await orNotFound(letterById(await requireRole('adviser', 'administrator'), letterId))
  const goesByPost = letter.status === 'to_post' || letter.status === 'posted'
  const mayGoAgain = letter.status === 'parked' || letter.status === 'sent'

  return (
    <Page title={letter.subject ?? 'Letter'} back={{ href: '/admin/letters', text: 'Back to letters' }}>
      <Heading caption={letter.reference ?? 'No case'}>
        {letter.subject ?? letter.kind.replaceAll('-', ' ')}
      </Heading>
      <SummaryList
        rows={[
          { label: 'To', value: letter.recipientName },
          { label: 'Address', value: letter.recipientEmail || byPost(letter.caseId) },
          { label: 'Stands', value: letterStates[letter.status] },
          { label: 'Written', value: <Moment at={letter.createdAt} /> },
          { label: 'Sent', value: letter.sentAt ? <Moment at={letter.sentAt} /> : 'Not yet' },
          ...(letter.lastError ? [{ label: 'What the mail server said', value: letter.lastError }] : []),
        ]}
      />
      {letter.status === 'to_post' && (
        <Notice heading="Print this page and post it">
          <Form action={recordPosting.bind(null, { letterId: letter.id })}>
            <Button>I have posted it</Button>
          </Form>
        </Notice>
      )}
      {mayGoAgain && !goesByPost && (
        <Form action={sendLetterAgain.bind(null, { letterId: letter.id })}>
          <Button kind="second">Send it again</Button>
        </Form>
      )}
      <Section heading="The letter">
        {letter.text ? (
          <div className="app-plain-text">{letter.text}</div>
        ) : (
          <p className="govuk-body">It is being written. Look again in a minute.</p>
        )}
      </Section>
    </Page>
  )
}

const byPost = (caseId: string | null) =>
  caseId ? (
    <TextLink href={`/admin/cases/${caseId}`}>By post: the address stands in the case</TextLink>
  ) : (
    'By post'
  )
