import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { offers } from '@/db/schema/mediators'
import { cast } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { onDay, tell, workingDayAgo } from '@/db/seed/tell'
import { dateWords } from '@/app/_ui/dates/date-text'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { addDays, type CalendarDate } from '@/lib/law/calendar/date'
import { suggestedTimes } from '@/lib/scheduling/queries'
import type { Persona } from './persona'
import { takesAnyNumber } from './told-stories'
import { expect, test } from './world'

/*
 * The service may read this machine while journeys run: CALENDAR_FEED_ALLOW=127.0.0.1 for the worker, as
 * `npm test -- journeys` sets it.
 */

let elsewhere: Server
let says: string

test.beforeAll(async () => {
  elsewhere = createServer((_, answer) => answer.end(says))
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
})
test.afterAll(() => elsewhere.close())

test('a mediator lets us read a calendar kept elsewhere, and what clashes with it is not suggested', async ({
  sorcha,
}) => {
  const caseId = await aCaseOfSorchas()
  const [first] = await suggestedTimes(cast.sorcha, caseId)
  const busyOn = first!.day
  says = allDay(busyOn)
  const { port } = elsewhere.address() as AddressInfo
  const secret = `webcal-4711-${crypto.randomUUID()}`

  await sorcha.opens(`/mediator/cases/${caseId}/offer-times`)
  await expect(dayOf(sorcha, busyOn)).toHaveCount(1)

  await sorcha.opens('/mediator/calendar')
  await sorcha.follows('Connect your own calendar')
  await sorcha.fills('A name for it', 'Work')
  await sorcha.fills('Its address', 'no address')
  await sorcha.presses('Add this calendar')
  await sorcha.sees('Enter an address that begins with https:// or webcal://')
  await sorcha.fills('Its address', `http://127.0.0.1:${port}/${secret}.ics`)
  await sorcha.presses('Add this calendar')
  await sorcha.sees('The calendar is added')
  await expect(async () => {
    await sorcha.opens('/mediator/calendar/connect')
    await expect(sorcha.part('Work')).toContainText('1 busy time, read', { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  expect(await sorcha.page.content()).not.toContain(secret)

  await sorcha.opens(`/mediator/calendar?show=day&on=${busyOn}`)
  await sorcha.sees('From Work')
  await sorcha.opens(`/mediator/cases/${caseId}/offer-times`)
  await expect(dayOf(sorcha, busyOn)).toHaveCount(0)

  await sorcha.opens('/mediator/calendar/connect')
  await sorcha.presses('Remove Work')
  await sorcha.sees('The calendar is removed, and so are the times it kept busy')
  await sorcha.opens(`/mediator/cases/${caseId}/offer-times`)
  await expect(dayOf(sorcha, busyOn)).toHaveCount(1)
})

test('an officer makes, replaces and ends the private address of their meetings', async ({
  dev,
  request,
}) => {
  await dev.opens('/authority/calendar/connect')
  await dev.presses(/^Make a (private|new) address$/)
  await dev.sees('Your private address is ready')
  const first = await addressShownTo(dev)
  const calendar = await request.get(first)
  expect(calendar.status()).toBe(200)
  expect(await calendar.text()).toContain('REFRESH-INTERVAL')
  expect(calendar.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/calendar; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  expect((await request.post(first)).status()).toBeGreaterThanOrEqual(400)

  await dev.presses('Make a new address')
  await expect(addressOf(dev)).not.toHaveAttribute('href', first)
  const second = await addressShownTo(dev)
  expect([(await request.get(first)).status(), (await request.get(second)).status()]).toEqual([404, 200])
  await dev.presses('End this address')
  await dev.sees('Your private address is dead')
  expect((await request.get(second)).status()).toBe(404)
  await expect(dev.page.getByRole('button', { name: 'Make a private address' })).toBeVisible()
})

const dayOf = ({ page }: Persona, day: CalendarDate) =>
  page.getByRole('group', { name: dateWords(day, 'day') })

const addressOf = ({ page }: Persona) => page.getByRole('link', { name: /\/calendar\/[\w-]+\.ics$/ })

const addressShownTo = async (persona: Persona) => (await addressOf(persona).getAttribute('href'))!

const allDay = (on: CalendarDate) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Something private',
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** A case that Sorcha has taken and offered no times for. */
async function aCaseOfSorchas(): Promise<string> {
  await takesAnyNumber('sorcha')
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
  })
  return caseId
}
