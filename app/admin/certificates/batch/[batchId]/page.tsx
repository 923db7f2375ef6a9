import { certificateKindNames } from '@/app/_case/duty-names'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { batchById } from '@/lib/certificates/batches'
import { londonDate } from '@/lib/law/calendar/date'

type Batch = Awaited<ReturnType<typeof batchById>>

type Props = { params: Promise<{ batchId: string }> }

/** How far the certificates are that were issued together. */
export default async function BatchProgress({ params }: Props) {
  const { batchId } = await params
  const actor = await requireRole('adviser', 'administrator')
  const batch = await orNotFound(batchById(actor, batchId))
  return (
    <Page
      title="Certificates issued together"
      back={{ href: '/admin/certificates', text: 'Certificates due' }}
      wide
    >
      <Heading caption={`${batch.askedBy ?? ''}, ${dateWords(londonDate(batch.askedAt), 'plain')}`}>
        Certificates issued together
      </Heading>
      <Progress batch={batch} batchId={batchId} />
      <Table
        caption={`${batch.items.length} chosen`}
        columns={[{ head: 'Case' }, { head: 'Kind' }, { head: 'How it went' }]}
        rows={batch.items.map((item) => ({
          key: item.id,
          cells: [
            <TextLink href={`/admin/cases/${item.caseId}`} key="case">
              {item.reference}
            </TextLink>,
            certificateKindNames[item.kind],
            <HowItWent item={item} isOld={batch.isOld} key="how" />,
          ],
        }))}
      />
    </Page>
  )
}

function Progress({ batch: { items, isOld }, batchId }: { batch: Batch; batchId: string }) {
  const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length
  const said = `${count('issued')} of ${items.length} issued.`
  const notIssued = count('not_issued')
  if (count('waiting') > 0 && !isOld)
    return (
      <>
        <Notice kind="waiting" heading="Being issued">
          {`${said} The others follow in a few seconds. You can go on with other work.`}
        </Notice>
        <ButtonLink kind="second" href={`/admin/certificates/batch/${batchId}`}>
          See how far it is
        </ButtonLink>
      </>
    )
  return notIssued + count('waiting') === 0 ? (
    <Notice kind="success" heading="All are issued">
      {`${said} Each family has its letter on the way.`}
    </Notice>
  ) : (
    <Notice kind="warning" heading="Some were not issued">
      {`${said} What is left is still due, on the same day. Open each case to see to it.`}
    </Notice>
  )
}

function HowItWent({ item: { outcome, why }, isOld }: { item: Batch['items'][number]; isOld: boolean }) {
  if (outcome === 'issued') return <DutyTag state="done">Issued</DutyTag>
  if (outcome === 'not_issued')
    return (
      <>
        <DutyTag state="late">Not issued</DutyTag> {why}
      </>
    )
  return isOld ? (
    <>
      <DutyTag state="late">Not issued</DutyTag> Nothing was issued. Open the case, and issue it there
    </>
  ) : (
    <DutyTag state="waiting">Waiting</DutyTag>
  )
}
