import { certificateKindNames } from '@/app/_case/duty-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { waitingChanges } from '@/lib/certificates/changes'
import { actorId } from '@/lib/kernel/actor'
import { londonDate } from '@/lib/law/calendar/date'

/** Changes to certificates that wait for another adviser. */
export default async function SecondLooks() {
  const actor = await requireRole('adviser', 'administrator')
  const waiting = await waitingChanges(actor)
  return (
    <Page
      title="Second looks at certificates"
      back={{ href: '/admin/certificates', text: 'Certificates due' }}
      wide
    >
      <Heading>Second looks at certificates</Heading>
      <Text>
        A certificate is replaced or revoked when another adviser agrees. Nobody confirms their own.
      </Text>
      {waiting.length === 0 ? (
        <EmptyState heading="Nothing waits">
          When an adviser asks to replace or revoke a certificate, it stands here.
        </EmptyState>
      ) : (
        <Table
          caption={`${waiting.length} waiting, oldest first`}
          columns={[
            { head: 'Certificate' },
            { head: 'Kind' },
            { head: 'What is asked' },
            { head: 'By' },
            { head: 'Since' },
            { head: 'Case' },
          ]}
          rows={waiting.map((one) => ({
            key: one.id,
            cells: [
              one.number,
              certificateKindNames[one.kind],
              one.change === 'replace' ? 'Replace it' : 'Revoke it',
              one.proposedBy === actorId(actor) ? 'You' : one.proposedByName,
              dateWords(londonDate(one.proposedAt), 'short'),
              <TextLink href={`/admin/cases/${one.caseId}/certificate-change`} key="case">
                Look at {one.reference}
              </TextLink>,
            ],
          }))}
        />
      )}
    </Page>
  )
}
