import { requireActor } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Panel } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { belongingTo } from '@/app/_case/case-names'
import { caseById, caseList, type CaseView } from '@/lib/cases/queries'
import type { SignedIn } from '@/app/_session/require-actor'
import { casePath } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { timesToChoose } from '@/lib/scheduling/queries'
import { appealDayGone, appealNote } from './appeal-note'
import { openDuty, stepLine, stepOf } from './step'

type Row = Awaited<ReturnType<typeof caseList>>['rows'][number]
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FamilyCases({ searchParams }: Props) {
  const actor = await requireActor()
  const asked = Number((await searchParams).page)
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const { rows, hasMore } = await caseList(actor, { portal: 'parent', page })
  return (
    <Page title="Your cases">
      <Heading>Your cases</Heading>
      {rows.length === 0 ? (
        <EmptyState heading="You have no cases yet">
          <Text>
            Begin with the council’s decision and the date on its letter. You see your dates at once, and can
            ask for a meeting or a certificate. It is free.
          </Text>
          <ButtonLink href="/check">Start a request</ButtonLink>
        </EmptyState>
      ) : (
        <>
          {rows.map((row) => (
            <CaseCard row={row} actor={actor} key={row.id} />
          ))}
          {(hasMore || page > 1) && (
            <Pagination
              page={page}
              pages={hasMore ? page + 1 : page}
              href={(number) => `/parent?page=${number}`}
            />
          )}
          <Text>
            Has the council made another decision? <TextLink href="/check">Start a request</TextLink> about
            that one.
          </Text>
        </>
      )}
      <Text>
        Is it not about a decision? <TextLink href="/disagreements">Disagreement resolution</TextLink> may
        help.
      </Text>
    </Page>
  )
}

/** One case: whose, how it stands, and what comes next with its day. */
async function CaseCard({ row, actor }: { row: Row; actor: SignedIn }) {
  const isDraft = row.state === 'draft'
  const href = isDraft ? `${casePath('parent', row.id)}/request` : casePath('parent', row.id)
  const supports = row.roles[0] === 'supporter'
  const { next, appeal } = isDraft || supports ? statesOnly(row) : await whatComesNext(row, actor)
  return (
    <Panel quiet>
      <Heading level={2} size="m" caption={`${row.councilName || 'Council not known yet'}, ${row.reference}`}>
        <TextLink href={href}>{titleOf(row)}</TextLink>
      </Heading>
      {supports && <Text>You support this family.</Text>}
      <Text>
        <b>{stateNames[row.state]}.</b> {next}
      </Text>
      {appeal && <Text size="small">{appeal}</Text>}
      {isDraft && (
        <Text>
          <TextLink href={href}>Finish and send your request</TextLink>
        </Text>
      )}
    </Panel>
  )
}

function titleOf({ roles, childFirstName, reference }: Row): string {
  if (roles[0] === 'young_person') return 'Your mediation'
  return childFirstName ? `${belongingTo(childFirstName)} mediation` : `Request ${reference}`
}

const statesOnly = ({ state }: Row) => ({
  next: state === 'draft' ? 'Nobody sees it until you send it.' : '',
  appeal: undefined,
})

async function whatComesNext({ id }: Row, actor: SignedIn) {
  const [view, times] = await Promise.all([caseById(actor, id), timesToChoose(actor, id)])
  const duty = openDuty(view, 'start_appeal')
  return {
    next: stepLine(view, stepOf(view, times.length > 0)),
    appeal: duty?.actByOn ? appealLine(view, duty.actByOn) : undefined,
  }
}

function appealLine(view: CaseView, actByOn: CalendarDate): string {
  if (!appealDayGone(view)) return `If you want to appeal, do it by ${dateWords(actByOn)}.`
  return `The last day to appeal was ${dateWords(actByOn)}. ${appealNote(view)}`
}

const stateNames: Record<Row['state'], string> = {
  draft: 'Started, not sent',
  contacted: 'Request received',
  arranging: 'Arranging a meeting',
  booked: 'Meeting booked',
  ended: 'Mediation has ended',
  closed: 'Closed',
}
