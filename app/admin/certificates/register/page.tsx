import { certificateKindNames } from '@/app/_case/duty-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Filter } from '@/app/_ui/form/filter'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { certificateStatusNames } from '@/app/_case/certificate-status-names'
import { certificateRegister, mostExported } from '@/lib/certificates/register'
import { readRegisterFilter } from './register-filter'

type Props = { searchParams: Promise<Asked> }

/** Every certificate that was ever issued. */
export default async function Register({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const query = await searchParams
  const [page, { filter, answers, isNarrowed, address }] = [pageAsked(query), readRegisterFilter(query)]
  const { rows, count, pages } = await certificateRegister(actor, { ...filter, page })
  return (
    <Page
      title="Register of certificates"
      back={{ href: '/admin/certificates', text: 'Certificates due' }}
      wide
    >
      <Heading>Register of certificates</Heading>
      <Filter
        label="Narrow the register"
        action="/admin/certificates/register"
        answers={answers}
        button="Show certificates"
      >
        <TextField name="search" label="Number, case or name" />
        <Select name="kind" label="Kind" empty="Any" options={optionsOf(certificateKindNames)} />
        <Select name="status" label="Status" empty="Any" options={optionsOf(certificateStatusNames)} />
        <TextField name="from" label="Issued from" type="date" />
        <TextField name="until" label="Issued until" type="date" />
      </Filter>
      {rows.length === 0 ? (
        <EmptyState heading="None found">
          {isNarrowed ? (
            <TextLink href="/admin/certificates/register">Show all certificates</TextLink>
          ) : (
            'A certificate stands here from the moment it is issued, for ever.'
          )}
        </EmptyState>
      ) : (
        <>
          <Text>
            <Export count={count} address={address} />
          </Text>
          <Table
            caption={`${inWords(count)}, newest first`}
            columns={[
              { head: 'Number' },
              { head: 'Issued to' },
              { head: 'Kind' },
              { head: 'Date of issue' },
              { head: 'By' },
              { head: 'Case' },
              { head: 'Status' },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <a className="govuk-link" href={`/certificates/${row.id}/pdf`} key="pdf">
                  {row.number}
                </a>,
                row.holder,
                certificateKindNames[row.kind],
                dateWords(row.issuedOn, 'short'),
                row.issuedBy,
                <TextLink href={`/admin/cases/${row.caseId}`} key="case">
                  {row.reference}
                </TextLink>,
                certificateStatusNames[row.status],
              ],
            }))}
          />
        </>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => `/admin/certificates/register?${address}&page=${to}`}
      />
    </Page>
  )
}

function Export({ count, address }: { count: number; address: string }) {
  if (count > mostExported)
    return `To download them, narrow the register to ${mostExported.toLocaleString('en-GB')} or fewer, by the dates of issue.`
  return (
    <a className="govuk-link" href={`/admin/certificates/register/export?${address}`}>
      Download these as a table (CSV)
    </a>
  )
}

const inWords = (count: number) =>
  count > mostExported
    ? `More than ${mostExported.toLocaleString('en-GB')} certificates`
    : `${count.toLocaleString('en-GB')} ${count === 1 ? 'certificate' : 'certificates'}`

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, text]) => ({ value, text }))
