import Link from 'next/link'
import { certificateKindNames } from '@/app/_case/duty-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Filter } from '@/app/_ui/form/filter'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { TimeLeft } from '@/app/_ui/lists/duty-tag'
import { Table } from '@/app/_ui/lists/table'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section } from '@/app/_ui/text/text'
import type { CertificateKind } from '@/lib/cases/case'
import { certificateRegister, certificatesDue } from '@/lib/certificates/register'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'

type Props = { searchParams: Promise<Asked> }

export default async function Certificates({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const query = await searchParams
  const search = asked(query, 'search')
  const page = pageAsked(query)
  const [due, { rows, hasMore }] = await Promise.all([
    certificatesDue(actor),
    certificateRegister(actor, { search, page }),
  ])
  const day = today()
  const address = (to: number) =>
    `/admin/certificates?${new URLSearchParams({ search, page: String(to) }).toString()}`

  return (
    <Page title="Certificates" wide>
      <Heading>Certificates</Heading>
      <Section heading="Due">
        {due.length === 0 ? (
          <EmptyState heading="None are due">
            A certificate is due 3 working days after what it rests on.
          </EmptyState>
        ) : (
          <Table
            caption={`${due.length} due, least time first`}
            columns={[
              { head: 'Case' },
              { head: 'Kind' },
              { head: 'Since' },
              { head: 'Due' },
              { head: 'Time left' },
            ]}
            rows={due.map(({ dutyId, caseId, reference, kind, openedOn, dueOn }) => ({
              key: dutyId,
              cells: [
                <Link className="govuk-link" href={`/admin/cases/${caseId}/certificate`} key="case">
                  {reference}
                </Link>,
                certificateKindNames[kind as CertificateKind],
                dateWords(openedOn, 'short'),
                dueOn ? dateWords(dueOn, 'short') : 'No last day',
                dueOn ? <TimeLeft days={daysBetween(day, dueOn)} key="left" /> : '',
              ],
            }))}
          />
        )}
      </Section>
      <Section heading="Issued">
        <Filter label="Find a certificate" action="/admin/certificates" answers={{ search }} button="Show">
          <TextField name="search" label="Number, case or name" />
        </Filter>
        {rows.length === 0 ? (
          <EmptyState heading="None found">Try part of the number or the name.</EmptyState>
        ) : (
          <Table
            caption="Newest first"
            columns={[
              { head: 'Number' },
              { head: 'Issued to' },
              { head: 'Kind' },
              { head: 'Issued' },
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
                <Link className="govuk-link" href={`/admin/cases/${row.caseId}`} key="case">
                  {row.reference}
                </Link>,
                row.status === 'live' ? 'Valid' : row.status,
              ],
            }))}
          />
        )}
        <ButtonGroup>
          {page > 1 && (
            <ButtonLink kind="second" href={address(page - 1)}>
              Newer
            </ButtonLink>
          )}
          {hasMore && (
            <ButtonLink kind="second" href={address(page + 1)}>
              Older
            </ButtonLink>
          )}
        </ButtonGroup>
      </Section>
    </Page>
  )
}
