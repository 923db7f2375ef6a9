import { ownerNames } from '@/app/_case/duty-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, TextLink } from '@/app/_ui/text/text'
import { agreementsOwed, agreementsToSign } from '@/lib/desk/agreements'
import { today } from '@/lib/kernel/now'
import { daysBetween, londonDate } from '@/lib/law/calendar/date'

type Props = { searchParams: Promise<Asked> }

/** What was agreed at mediation and is not signed or not done yet: by its day, and who owes it. */
export default async function Agreements({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const page = pageAsked(await searchParams)
  const [{ rows, hasMore }, waiting] = await Promise.all([
    agreementsOwed(actor, page),
    agreementsToSign(actor),
  ])
  const day = today()
  return (
    <Page title="Agreements" wide>
      <Heading>Agreements</Heading>
      <Section heading="To be done">
        {rows.length === 0 ? (
          <EmptyState heading="Nothing is owed">
            What was agreed stands here from the day everybody has signed until the family says that it is
            done.
          </EmptyState>
        ) : (
          <Table
            caption="Least time first"
            columns={[
              { head: 'Case' },
              { head: 'Who owes it' },
              { head: 'Due' },
              { head: 'Time left' },
              { head: 'How it stands' },
            ]}
            rows={rows.map((row) => ({
              key: row.dutyId,
              cells: [
                <TextLink href={`/admin/cases/${row.caseId}`} key="case">
                  {row.reference}
                </TextLink>,
                row.body ?? ownerNames[row.owedBy],
                row.dueOn ? dateWords(row.dueOn, 'short') : 'No day',
                row.dueOn ? <TimeLeft days={daysBetween(day, row.dueOn)} key="left" /> : '',
                <Stands row={row} key="stands" />,
              ],
            }))}
          />
        )}
        <ButtonGroup>
          {page > 1 && (
            <ButtonLink kind="second" href={`/admin/agreements?page=${page - 1}`}>
              Earlier days
            </ButtonLink>
          )}
          {hasMore && (
            <ButtonLink kind="second" href={`/admin/agreements?page=${page + 1}`}>
              Later days
            </ButtonLink>
          )}
        </ButtonGroup>
      </Section>
      <Section heading="To be signed">
        {waiting.length === 0 ? (
          <EmptyState heading="None waits for a signature">
            An agreement stands here while a party has still to sign it.
          </EmptyState>
        ) : (
          <Table
            caption="Longest wait first"
            columns={[{ head: 'Case' }, { head: 'Given to the parties' }]}
            rows={waiting.map(({ id, caseId, reference, givenAt }) => ({
              key: id,
              cells: [
                <TextLink href={`/admin/cases/${caseId}`} key="case">
                  {reference}
                </TextLink>,
                givenAt ? dateWords(londonDate(givenAt), 'short') : '',
              ],
            }))}
          />
        )}
      </Section>
    </Page>
  )
}

function Stands({ row }: { row: Awaited<ReturnType<typeof agreementsOwed>>['rows'][number] }) {
  if (row.duty === 'tell_la_of_agreement') return 'ICB to tell the council'
  if (row.isSaidDone) return <DutyTag state="waiting">Said to be done. Family to answer</DutyTag>
  return row.isMissed ? <DutyTag state="late">Missed. The family was told</DutyTag> : 'To be done'
}
