import { requireRole } from '@/app/_session/require-actor'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Counts } from '@/app/_ui/lists/counts'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { waitingChanges } from '@/lib/certificates/changes'
import { certificatesDue } from '@/lib/certificates/due'
import { holds } from '@/lib/kernel/actor'
import { DueBoard } from './due-board'
import { KeyNotice } from './key-notice'

type Props = { searchParams: Promise<Asked> }

/** Certificates that are owed: who waits, who is late, and why. */
export default async function Certificates({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const page = pageAsked(await searchParams)
  const [{ rows, counts, pages }, waiting] = await Promise.all([
    certificatesDue(actor, { page }),
    waitingChanges(actor),
  ])
  return (
    <Page title="Certificates due" wide>
      <Heading>Certificates due</Heading>
      <KeyNotice />
      <Counts
        counts={[
          { state: 'late', number: counts.late, says: 'Late', hint: 'act now' },
          { state: 'today', number: counts.today, says: 'Due today' },
          { state: 'later', number: counts.all - counts.late - counts.today, says: 'Later' },
          {
            state: 'waiting',
            number: waiting.length,
            says: 'Second looks',
            hint: 'to replace or revoke',
            href: '/admin/certificates/second-looks',
          },
        ]}
      />
      <ButtonGroup>
        {holds(actor, 'adviser') && rows.length > 0 && (
          <ButtonLink href="/admin/certificates/batch">Issue several</ButtonLink>
        )}
        <ButtonLink kind="second" href="/admin/certificates/register">
          Register of certificates
        </ButtonLink>
      </ButtonGroup>
      {rows.length === 0 ? (
        <EmptyState heading={counts.all === 0 ? 'None are due' : 'There is no such page'}>
          A certificate is due 3 working days after what it rests on.
        </EmptyState>
      ) : (
        <DueBoard rows={rows} count={counts.all} />
      )}
      <Pagination page={page} pages={pages} href={(to) => `/admin/certificates?page=${to}`} />
    </Page>
  )
}
