import { orNotFound, requireActor } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { londonDate } from '@/lib/law/calendar/date'
import { concernList } from '@/lib/safeguarding/queries'

/** What people have told the safeguarding lead. For everybody else there is no such page. */
export default async function Concerns() {
  const concerns = await orNotFound(concernList(await requireActor()))
  return (
    <Page title="Worries" wide>
      <Heading>Worries that people have told us</Heading>
      {concerns.length === 0 ? (
        <EmptyState heading="Nobody has told us of a worry">
          What is told stands here, for you alone.
        </EmptyState>
      ) : (
        <Table
          caption="Open ones first, the oldest on top"
          columns={[{ head: 'Number' }, { head: 'Told on' }, { head: 'Case' }, { head: 'How it stands' }]}
          rows={concerns.map(({ id, number, raisedAt, closedAt, reference }) => ({
            key: id,
            cells: [
              <TextLink href={`/safeguarding/${id}`} key="number">
                {number}
              </TextLink>,
              dateWords(londonDate(raisedAt), 'plain'),
              reference ?? 'None',
              closedAt ? (
                <DutyTag state="done">Closed on {dateWords(londonDate(closedAt), 'plain')}</DutyTag>
              ) : (
                <DutyTag state="today">Open</DutyTag>
              ),
            ],
          }))}
        />
      )}
    </Page>
  )
}
