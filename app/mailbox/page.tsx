import Link from 'next/link'
import { orNotFound } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Filter } from '@/app/_ui/form/filter'
import { TextField } from '@/app/_ui/form/text-field'
import { PublicPage } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { mailboxMessages } from '@/lib/letters/mailbox'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The demonstration's mail, newest first. There is no such page in production. */
export default async function Mailbox({ searchParams }: Props) {
  const asked = await searchParams
  const to = typeof asked.to === 'string' ? asked.to.slice(0, 300) : ''
  const page = pageNumber(asked.page)
  const { rows, total, pageSize } = await orNotFound(mailboxMessages({ to, page }))
  return (
    <PublicPage title="Mailbox of the demonstration" wide>
      <Heading>Mailbox of the demonstration</Heading>
      <Text>
        Every email that the service sends is kept here as it was sent, newest first. Each one has one reader.
      </Text>
      <Filter label="Show the mail of one address" action="/mailbox" answers={{ to }} button="Show">
        <TextField name="to" label="Sent to" autoComplete="off" spellCheck={false} width={30} />
      </Filter>
      {rows.length === 0 ? (
        <EmptyState heading={to ? 'No mail for this address' : 'No mail yet'}>
          <Text>
            Mail takes a few seconds to arrive. Load this page again to see it.
            {to && (
              <>
                {' '}
                Or <TextLink href="/mailbox">show all mail</TextLink>.
              </>
            )}
          </Text>
        </EmptyState>
      ) : (
        <Board
          caption={to ? `Mail to ${to}` : 'All mail'}
          columns={[
            { head: 'Subject', names: true },
            { head: 'To', label: 'To' },
            { head: 'Arrived', label: 'Arrived', nowrap: true },
          ]}
          rows={rows.map(({ id, subject, toAddress, receivedAt }) => ({
            key: id,
            cells: [
              <Link className="govuk-link" href={`/mailbox/${id}`} key="subject">
                {subject}
              </Link>,
              <TextLink href={`/mailbox?to=${encodeURIComponent(toAddress)}`} key="to">
                {toAddress}
              </TextLink>,
              <Moment at={receivedAt} key="at" />,
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        href={(number) => `/mailbox?${new URLSearchParams({ ...(to && { to }), page: String(number) })}`}
      />
    </PublicPage>
  )
}

function pageNumber(asked: string | string[] | undefined): number {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
