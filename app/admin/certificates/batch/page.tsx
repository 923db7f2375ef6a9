import { certificateKindNames } from '@/app/_case/duty-names'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Checkboxes } from '@/app/_ui/form/choices'
import { GetForm } from '@/app/_ui/form/get-form'
import { Page } from '@/app/_ui/frame/page'
import { pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Pagination } from '@/app/_ui/lists/pagination'
import { timeLeft } from '@/app/_ui/lists/duty-tag'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { certificatesDue, type DueCertificate } from '@/lib/certificates/due'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'
import { DueBoard } from '../due-board'
import { KeyNotice } from '../key-notice'

type Props = { searchParams: Promise<Asked> }

/** Which certificates to issue together: those with nothing in the way. */
export default async function Batch({ searchParams }: Props) {
  const actor = await requireRole('adviser')
  const page = pageAsked(await searchParams)
  const { rows, pages } = await certificatesDue(actor, { page })
  const ready = rows.filter(({ unmet }) => unmet.length === 0)
  const others = rows.filter(({ unmet }) => unmet.length > 0)
  return (
    <Page
      title="Issue several certificates"
      back={{ href: '/admin/certificates', text: 'Certificates due' }}
      wide
    >
      <Heading>Issue several certificates</Heading>
      <KeyNotice />
      <Text>Choose them here. Then you see each one with its checks, and issue them with one press.</Text>
      {ready.length === 0 ? (
        <EmptyState heading="None is ready">
          Every certificate that is due has something in the way.
        </EmptyState>
      ) : (
        <GetForm
          label="Choose certificates"
          action="/admin/certificates/batch/check"
          state={{ problems: [], answers: {} }}
          button="Look at the chosen ones"
        >
          <Checkboxes
            name="duty"
            label="Ready to be issued"
            choices={ready.map((row) => ({
              value: row.dutyId,
              label: `${row.holder ?? ''}, ${certificateKindNames[row.kind]}`,
              hint: `${row.reference}. ${dueWords(row)}`,
            }))}
          />
        </GetForm>
      )}
      {others.length > 0 && (
        <Section heading="Not ready">
          <DueBoard rows={others} count={others.length} />
        </Section>
      )}
      <Pagination page={page} pages={pages} href={(to) => `/admin/certificates/batch?page=${to}`} />
    </Page>
  )
}

const dueWords = ({ dueOn }: DueCertificate) =>
  dueOn
    ? `Due by ${dateWords(dueOn, 'long')}: ${timeLeft(daysBetween(today(), dueOn)).toLowerCase()}`
    : 'No last day'
