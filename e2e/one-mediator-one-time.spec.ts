import { and, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { meetings, offeredTimes } from '@/db/schema/scheduling'
import { cast } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { onDay, tell, workingDayAgo } from '@/db/seed/tell'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { offerTimes } from '@/lib/cases/commands/offer-times'
import { today } from '@/lib/kernel/now'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { mediatorDiary } from '@/lib/mediators/queries'
import { formAskingFor, sendPlainForm } from './plain-form'
import { takesAnyNumber } from './told-stories'
import { expect, test } from './world'

const families = 32

test('of 32 families who choose one mediator’s overlapping times at once, one is held', async ({
  baseURL,
}) => {
  // The stories of 32 cases are told first.
  test.slow()
  await takesAnyNumber('sorcha')
  const day = await freeDayOf()
  const caseIds: string[] = []
  for (let at = 0; at < families; at++) caseIds.push(await offeredATime(day, startOf(at)))

  const forms = await Promise.all(
    caseIds.map((id) => formAskingFor('offeredTimeId', 'owen', `${baseURL}/parent/cases/${id}/times`)),
  )
  const times = await timesOf(caseIds)
  const answers = await Promise.all(
    forms.map((form, at) =>
      sendPlainForm(form, { offeredTimeId: times.get(caseIds[at]!)!, shortNoticeAccepted: 'yes' }),
    ),
  )

  const won = answers.flatMap(({ location }, at) => (location ? [caseIds[at]!] : []))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    ...Array.from({ length: families - 1 }, () => 200),
    303,
  ])
  for (const { status, body } of answers)
    if (status === 200) expect(body).toContain('That time has just been taken')
  expect(answers.find(({ status }) => status === 303)?.location).toContain(`/parent/cases/${won[0]}/times`)

  const held = await reader
    .select({ caseId: meetings.caseId, status: meetings.status })
    .from(meetings)
    .where(inArray(meetings.caseId, caseIds))
  expect(held).toEqual([{ caseId: won[0], status: 'held' }])
  // Whoever was refused has lost nothing: in their cases nothing was chosen.
  const chosen = await reader
    .select({ caseId: caseEvents.caseId })
    .from(caseEvents)
    .where(and(inArray(caseEvents.caseId, caseIds), eq(caseEvents.name, 'choose_time')))
  expect(chosen).toEqual([{ caseId: won[0] }])
})

/** Two hours and a half, a quarter of an hour apart: each overlaps all others. */
const startOf = (at: number) => ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30'][at % 7]!

/** A day without anything in Sorcha's diary: journeys run again and again. */
async function freeDayOf(): Promise<CalendarDate> {
  const { meetings: hers } = await mediatorDiary(cast.sorcha, today(), addDays(today(), 80))
  const taken = hers.map(({ startsAt }) => londonDate(startsAt))
  const days = Array.from({ length: 70 }, (_, at) => addDays(today(), 9 + at))
  return days.find((day) => !taken.includes(day))!
}

/** A case of Eastmere Council that Sorcha took, with one time to choose. */
async function offeredATime(day: CalendarDate, startsAt: string): Promise<string> {
  const caseId = await demo.request(workingDayAgo(2), {
    by: 'owen',
    council: 'eastmere',
    child: { firstName: 'Elin', lastName: 'Pritchard', dateOfBirth: '2017-03-03' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(15),
    road: 'meeting',
  })
  await onDay(workingDayAgo(1), '10:00', async () => {
    await tell(cast.imogen, caseId, offerMediator, { mediatorId: cast.sorcha.userId })
    const [open] = await reader
      .select({ offerId: offers.id })
      .from(offers)
      .where(and(eq(offers.caseId, caseId), eq(offers.status, 'open')))
    await tell(cast.sorcha, caseId, acceptOffer, open)
    await tell(cast.sorcha, caseId, offerTimes, { times: [{ day, startsAt, mode: 'video' }] })
  })
  return caseId
}

async function timesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .select()
    .from(offeredTimes)
    .where(inArray(offeredTimes.caseId, [...caseIds]))
  return new Map(rows.map(({ caseId, id }) => [caseId, id]))
}
