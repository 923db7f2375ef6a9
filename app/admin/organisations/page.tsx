import Link from 'next/link'
import { requireRole } from '@/app/_session/require-actor'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Filter } from '@/app/_ui/form/filter'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Table } from '@/app/_ui/lists/table'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { kindNames } from '@/lib/organisations/organisation'
import { organisationList } from '@/lib/organisations/queries'

type Props = { searchParams: Promise<Asked> }

export default async function Organisations({ searchParams }: Props) {
  const actor = await requireRole('administrator')
  const query = await searchParams
  const [kind, search] = [asked(query, 'kind'), asked(query, 'search')]
  const page = pageAsked(query)
  const { rows, total, pageSize } = await organisationList(actor, {
    kind: kind in kindNames ? (kind as keyof typeof kindNames) : undefined,
    search,
    page,
  })

  return (
    <Page title="Organisations" wide>
      <Heading>Organisations</Heading>
      <ButtonGroup>
        <ButtonLink href="/admin/organisations/new">Add an organisation</ButtonLink>
        <ButtonLink kind="second" href="/admin/organisations/load">
          Add many from a file
        </ButtonLink>
      </ButtonGroup>
      <Filter
        label="Find an organisation"
        action="/admin/organisations"
        answers={{ kind, search }}
        button="Show"
      >
        <TextField name="search" label="Name" />
        <Select
          name="kind"
          label="Kind"
          empty="All kinds"
          options={Object.entries(kindNames).map(([value, text]) => ({ value, text }))}
        />
      </Filter>
      {rows.length === 0 ? (
        <EmptyState heading="None found">Try part of the name, or add the organisation.</EmptyState>
      ) : (
        <Table
          caption={`${total} ${total === 1 ? 'organisation' : 'organisations'}`}
          columns={[
            { head: 'Name' },
            { head: 'Kind' },
            { head: 'Address for notices' },
            { head: 'People', numeric: true },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <Link className="govuk-link" href={`/admin/organisations/${row.id}`} key="name">
                {row.name}
              </Link>,
              row.untilOn ? `${kindNames[row.kind]}, ended` : kindNames[row.kind],
              row.noticesEmail ?? (
                <DutyTag state="late" key="none">
                  None
                </DutyTag>
              ),
              row.people,
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        href={(to) =>
          `/admin/organisations?${new URLSearchParams({ kind, search, page: String(to) }).toString()}`
        }
      />
    </Page>
  )
}
