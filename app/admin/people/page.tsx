import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Filter } from '@/app/_ui/form/filter'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Table } from '@/app/_ui/lists/table'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { roleNames } from '@/lib/people/membership'
import { peopleList } from '@/lib/people/queries'

type Props = { searchParams: Promise<Asked> }

export default async function People({ searchParams }: Props) {
  const actor = await requireRole('administrator')
  const query = await searchParams
  const [role, search] = [asked(query, 'role'), asked(query, 'search')]
  const page = pageAsked(query)
  const { rows, total, pageSize } = await peopleList(actor, {
    role: role in roleNames ? (role as keyof typeof roleNames) : undefined,
    search,
    page,
  })
  return (
    <Page title="People" wide>
      <Heading>People</Heading>
      <ButtonGroup>
        <ButtonLink href="/admin/people/invite">Invite somebody</ButtonLink>
      </ButtonGroup>
      <Filter label="Find somebody" action="/admin/people" answers={{ role, search }} button="Show">
        <TextField name="search" label="Name or address" />
        <Select
          name="role"
          label="As"
          empty="Everybody"
          options={Object.entries(roleNames).map(([value, text]) => ({ value, text }))}
        />
      </Filter>
      {rows.length === 0 ? (
        <EmptyState heading="Nobody found">
          Families are not listed here: they stand in their cases.
        </EmptyState>
      ) : (
        <Table
          caption={`${total} ${total === 1 ? 'person' : 'people'}`}
          columns={[
            { head: 'Name' },
            { head: 'As' },
            { head: 'For' },
            { head: 'Address' },
            { head: 'Since' },
          ]}
          rows={rows.map((row) => ({
            key: row.membershipId,
            cells: [
              row.name,
              [roleNames[row.role], row.jobTitle].filter(Boolean).join(', '),
              row.organisation,
              row.email,
              dateWords(row.fromOn, 'short'),
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        href={(to) => `/admin/people?${new URLSearchParams({ role, search, page: String(to) }).toString()}`}
      />
    </Page>
  )
}
