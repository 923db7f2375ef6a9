import Link from 'next/link'
import { requireRole } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Counts } from '@/app/_ui/lists/counts'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Table } from '@/app/_ui/lists/table'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { deskLetters, letterFilters, type LetterFilter } from '@/lib/letters/queries'
import { letterStates } from './letter-states'

type Props = { searchParams: Promise<Asked> }

export default async function Letters({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const query = await searchParams
  const show = letterFilters.find((filter) => filter === asked(query, 'show')) ?? 'parked'
  const page = pageAsked(query)
  const lists = await Promise.all(
    letterFilters.map((filter) => deskLetters(actor, filter, filter === show ? page : 1)),
  )
  const { rows, total, pageSize } = lists[letterFilters.indexOf(show)]!

  return (
    <Page title="Letters" wide>
      <Heading>Letters</Heading>
      <Counts
        counts={letterFilters.map((filter, at) => ({
          state: looks[filter],
          number: lists[at]!.total,
          says: letterStates[filter],
          href: `/admin/letters?show=${filter}`,
          current: filter === show,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState heading={`${letterStates[show]}: none`}>
          Letters go by themselves within a minute.
        </EmptyState>
      ) : (
        <Table
          caption={`${letterStates[show]}: ${total}, newest first`}
          columns={[
            { head: 'Letter' },
            { head: 'To' },
            { head: 'Case' },
            { head: 'Written' },
            { head: 'Note' },
          ]}
          rows={rows.map((letter) => ({
            key: letter.id,
            cells: [
              <Link className="govuk-link" href={`/admin/letters/${letter.id}`} key="letter">
                {letter.subject ?? letter.kind.replaceAll('-', ' ')}
              </Link>,
              `${letter.recipientName}${letter.recipientEmail ? `, ${letter.recipientEmail}` : ''}`,
              letter.caseId ? (
                <Link className="govuk-link" href={`/admin/cases/${letter.caseId}`} key="case">
                  {letter.reference}
                </Link>
              ) : (
                'None'
              ),
              <Moment at={letter.createdAt} key="at" />,
              letter.lastError ?? letter.reason ?? '',
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        href={(to) => `/admin/letters?${new URLSearchParams({ show, page: String(to) }).toString()}`}
      />
    </Page>
  )
}

const looks = { parked: 'late', to_post: 'today', waiting: 'later', sent: 'done' } as const satisfies Record<
  LetterFilter,
  string
>
