import { dutyName, dutyNames, notDoneYet, ownerNames } from '@/app/_case/duty-names'
import { DutyTimeLeft } from '@/app/_case/time-left'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Filter } from '@/app/_ui/form/filter'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Board, DayOf } from '@/app/_ui/lists/board'
import { Counts } from '@/app/_ui/lists/counts'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { board, boardCounts, timesLeft, type BoardRow, type TimeLeft } from '@/lib/desk/board'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'
import { councils } from '@/lib/organisations/queries'
import { boardAddress, leftAddress, leftNames, readBoardFilter } from './board-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskBoard({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const filter = readBoardFilter(await searchParams)
  const [{ rows, next }, counts, everyCouncil] = await Promise.all([
    board(actor, filter),
    boardCounts(actor, filter),
    councils(),
  ])
  const day = today()
  const shown = filter.left ? counts[filter.left] : timesLeft.reduce((sum, left) => sum + counts[left], 0)
  const count = (state: TimeLeft, says: string, hint?: string) => ({
    state,
    number: counts[state],
    says,
    ...(hint && { hint }),
    href: leftAddress(filter, state),
    current: filter.left === state,
  })

  return (
    <Page title="Open cases by time left" wide>
      <Heading caption={dateWords(day, 'long')}>Open cases by time left</Heading>
      <Counts
        counts={[
          count('late', 'Late', 'act now'),
          count('today', 'Due today', 'before 5pm'),
          count('soon', 'In 1 to 3 days'),
          count('later', 'Later', '4 days or more'),
        ]}
      />
      <Filter label="Narrow the board" action="/admin" answers={filter.answers} button="Show cases">
        <TextField name="search" label="Name or case number" />
        <Select
          name="council"
          label="Council"
          empty="All councils"
          options={everyCouncil.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select name="turn" label="Whose turn" empty="Anyone" options={optionsOf(ownerNames)} />
        <Select name="duty" label="What is due" empty="Anything" options={optionsOf(dutyNames)} />
        <Select name="left" label="Time left" empty="Any" options={optionsOf(leftNames)} />
      </Filter>

      {rows.length === 0 ? (
        <EmptyState heading={filter.isNarrowed ? 'No open case fits' : 'No open cases'}>
          {filter.isNarrowed ? (
            <TextLink href="/admin">Show all open cases</TextLink>
          ) : (
            'A case stands here from the moment a family sends its request.'
          )}
        </EmptyState>
      ) : (
        <Board
          caption={`${shown} ${shown === 1 ? 'case' : 'cases'}, least time first`}
          columns={[
            { head: 'Time left' },
            { head: 'Due', label: 'Due', nowrap: true },
            { head: 'Family', names: true },
            { head: 'What is due', wide: true },
            { head: 'Whose turn', label: 'Turn' },
            { head: 'Council' },
            { head: 'Day of 30', label: 'Day of 30', nowrap: true },
          ]}
          rows={rows.map((row) => ({
            key: row.caseId,
            cells: [
              <DutyTimeLeft actByOn={row.actByOn} dueOn={row.dueOn} today={day} key="left" />,
              row.actByOn ? (row.actByOn === day ? 'Today' : dateWords(row.actByOn, 'short')) : 'Not set',
              <>
                <TextLink href={`/admin/cases/${row.caseId}`}>{row.family}</TextLink>{' '}
                <small>{row.reference}</small>
              </>,
              <>
                {dutyName(row.duty, row.ground)} <small className="app-board__why">{whySo(row)}</small>
              </>,
              ownerNames[row.owedBy],
              row.council,
              <DayOf
                key="day"
                day={
                  row.laToldOn && !['ended', 'closed'].includes(row.state)
                    ? daysBetween(row.laToldOn, day)
                    : null
                }
                of={30}
              />,
            ],
          }))}
        />
      )}
      {next && (
        <ButtonLink kind="second" href={boardAddress(filter, next)}>
          Next cases
        </ButtonLink>
      )}
    </Page>
  )
}

/** Why the case stands here: what has not been done, since when it is owed, and how often that was said. */
function whySo({ duty, openedOn, told }: BoardRow): string {
  const since = `${notDoneYet[duty] ?? 'Not done yet'}, since ${dateWords(openedOn, 'short')}.`
  if (!told) return since
  return `${since} We wrote ${told.times === 1 ? 'once' : `${told.times} times`}, last on ${dateWords(told.lastOn, 'short')}.`
}

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }))
