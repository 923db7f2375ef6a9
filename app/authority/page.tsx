import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Filter } from '@/app/_ui/form/filter'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Counts } from '@/app/_ui/lists/counts'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { authorityBoard, authorityCounts, officesOf } from '@/lib/desk/authority-board'
import { today } from '@/lib/kernel/now'
import { dueNames, pageAddress, readAuthorityFilter } from './board-filter'
import { Worklist } from './worklist'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function YourCases({ searchParams }: Props) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const filter = readAuthorityFilter(await searchParams)
  const [list, counts, offices] = await Promise.all([
    authorityBoard(actor, filter),
    authorityCounts(actor),
    officesOf(actor),
  ])
  const names = offices.map(({ name }) => name).join(' and ')

  return (
    <Page title="Your cases by time left" wide>
      <Heading caption={`${names}, ${dateWords(today())}`}>Your cases by time left</Heading>
      <Counts
        counts={[
          { state: 'late', number: counts.late, says: 'Late', hint: 'act now' },
          { state: 'today', number: counts.today, says: 'Due today', hint: 'before 5pm' },
          { state: 'soon', number: counts.soon, says: 'In 1 to 3 days' },
          { state: 'later', number: counts.later, says: 'Later', hint: '4 days or more' },
          {
            state: 'waiting',
            number: counts.waiting,
            says: 'Nothing from you now',
            href: '/authority?due=nothing',
            current: filter.due === 'nothing',
          },
        ]}
      />
      <Filter label="Narrow the list" action="/authority" answers={filter.answers} button="Show cases">
        <TextField name="search" label="Case number" />
        <Select
          name="due"
          label="What is due"
          empty="All open cases"
          options={Object.entries(dueNames).map(([value, text]) => ({ value, text }))}
        />
      </Filter>
      {list.rows.length > 0 ? (
        <Worklist
          rows={list.rows}
          total={list.total}
          withCouncil={offices.length > 1 || offices.some(({ kind }) => kind === 'icb')}
        />
      ) : filter.isNarrowed ? (
        <EmptyState heading="No case fits">
          <TextLink href="/authority">Show all open cases</TextLink>
        </EmptyState>
      ) : (
        <EmptyState heading="No open cases">
          A case stands here from the moment you are told that a family wants mediation.
        </EmptyState>
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => pageAddress(filter, page)} />
    </Page>
  )
}
