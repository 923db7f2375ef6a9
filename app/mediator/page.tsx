import { requireRole } from '@/app/_session/require-actor'
import { Agenda } from '@/app/_ui/calendar/agenda'
import { byDay } from '@/app/_ui/calendar/by-day'
import type { CalendarEntry } from '@/app/_ui/calendar/entry'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Counts } from '@/app/_ui/lists/counts'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { caseList } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import { addDays, londonDate } from '@/lib/law/calendar/date'
import { timesOfferedBy } from '@/lib/mediators/offered-by'
import { mediatorDiary, offersFor } from '@/lib/mediators/queries'
import { diaryEntries } from './calendar/diary-entries'
import { CasesBoard, withSteps } from './cases-board'
import { Done } from './done'
import { OffersBoard } from './offers/offers-board'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function MediatorToday({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { done } = await searchParams
  const instant = now()
  const day = londonDate(instant)
  const [offers, { rows }, diary, offered] = await Promise.all([
    offersFor(actor),
    caseList(actor, { portal: 'mediator' }),
    // A meeting that nobody has ended yet may lie some time back.
    mediatorDiary(actor, addDays(day, -60), addDays(day, 120)),
    timesOfferedBy(actor, day, addDays(day, 120)),
  ])
  const cases = withSteps(rows, diary.meetings, offered, instant)
  const toRecord = cases.filter(({ step }) => step === 'record_outcome')
  const inHand = cases.filter(({ step }) => step !== 'record_outcome' && step !== 'nothing')
  const councils = new Map(rows.map(({ id, councilName }) => [id, councilName]))
  const entries = diaryEntries(diary, [], (caseId) => councils.get(caseId) ?? '')
  const [todays] = byDay(entries, day, day)
  const coming = byDay(entries.filter(isOwnEntry), addDays(day, 1), addDays(day, 14))
  const meetingsToday = diary.meetings.filter(({ startsAt }) => londonDate(startsAt) === day)

  return (
    <Page title="Today" wide>
      <Done done={done} />
      <Heading caption={dateWords(day)}>Today</Heading>
      <Counts
        counts={[
          { state: 'today', number: meetingsToday.length, says: 'Meetings today', href: '#meetings' },
          { state: 'soon', number: offers.length, says: 'Offers to answer', href: '#offers' },
          {
            state: 'late',
            number: toRecord.length,
            says: 'Outcomes to record',
            ...(toRecord.length > 0 && { href: '#outcomes' }),
          },
          { state: 'later', number: inHand.length, says: 'Cases in hand', href: '#cases' },
        ]}
      />

      <Section heading="Meetings today" id="meetings">
        {todays && todays.entries.length > 0 ? (
          <Agenda days={[todays]} />
        ) : (
          <Text>Nothing is in your diary today.</Text>
        )}
      </Section>

      {toRecord.length > 0 && (
        <Section heading="Outcomes to record" id="outcomes">
          <CasesBoard caption="The meeting has ended" cases={toRecord} today={day} />
        </Section>
      )}

      <Section heading="Offers to answer" id="offers">
        {offers.length === 0 ? (
          <EmptyState heading="No offers wait for you">When the desk asks you, you hear by mail.</EmptyState>
        ) : (
          <OffersBoard offers={offers} now={instant} />
        )}
      </Section>

      <Section heading="Cases in hand" id="cases">
        {inHand.length === 0 ? (
          <EmptyState heading="No cases in hand">
            A case stands here from the moment you accept it.
          </EmptyState>
        ) : (
          <CasesBoard
            caption={`${inHand.length} ${inHand.length === 1 ? 'case' : 'cases'}, least time first`}
            cases={inHand}
            today={day}
          />
        )}
      </Section>

      <Section heading="The next two weeks" id="soon">
        <Text>
          <TextLink href="/mediator/calendar">Your whole calendar</TextLink>
        </Text>
        {coming.some(({ entries: on }) => on.length > 0) ? (
          <Agenda days={coming} brief />
        ) : (
          <Text>Nothing is in your diary in the next two weeks.</Text>
        )}
      </Section>
    </Page>
  )
}

/** Without what only surrounds a meeting. */
const isOwnEntry = ({ look }: CalendarEntry) => look !== 'around'
