import { and, eq, gt } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { meetings } from '@/db/schema/scheduling'
import { cast } from '@/db/seed/cast'
import { now, today } from '@/lib/kernel/now'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { expect, test } from './world'

/** A booked meeting to come of this mediator, told by the demonstration. */
async function aMeetingOf(
  mediatorId: string,
): Promise<{ reference: string; on: CalendarDate; caseId: string }> {
  const [found] = await reader
    .select({ reference: cases.reference, startsAt: meetings.startsAt, caseId: cases.id })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(
      and(eq(meetings.mediatorId, mediatorId), eq(meetings.status, 'booked'), gt(meetings.startsAt, now())),
    )
    .limit(1)
  return { reference: found!.reference, caseId: found!.caseId, on: londonDate(found!.startsAt) }
}

test('an officer sees the meetings of their cases by day, week and month, and theirs alone', async ({
  dev,
}) => {
  const { reference, on, caseId } = await aMeetingOf(cast.ruth.userId)
  await dev.opens('/authority')
  await dev.follows('Calendar')
  await dev.seesHeading(/^Your week/)
  for (const show of ['day', 'week', 'month']) {
    await dev.opens(`/authority/calendar?show=${show}&on=${on}`)
    const list = dev.page.getByRole('region', { name: 'As a list' })
    await expect(list.getByRole('link', { name: new RegExp(reference) })).toHaveAttribute(
      'href',
      `/authority/cases/${caseId}`,
    )
  }
  await dev.follows('Show only those you come to')
  await dev.isAt(/whose=mine/)
  await dev.seesHeading(/^Your month/)
})

test.describe('without JavaScript', () => {
  test.use({ withoutJavaScript: ['imogen', 'dev'] })

  test('the desk sees several mediators side by side, and chooses whose', async ({ imogen }) => {
    const { reference, on, caseId } = await aMeetingOf(cast.ruth.userId)
    await imogen.opens('/admin')
    await imogen.follows('Calendar')
    await imogen.seesHeading(/^The mediators’ week/)
    await imogen.opens(`/admin/calendar?show=month&on=${on}`)
    const list = imogen.page.getByRole('region', { name: 'As a list' })
    const entry = list.getByRole('link', { name: `${cast.ruth.name}: meeting, ${reference}` })
    await expect(entry).toHaveAttribute('href', `/admin/cases/${caseId}`)

    await imogen.page.getByText('Shown: every mediator').click()
    await imogen.ticks(cast.jonah.name)
    await imogen.presses('Show these')
    await imogen.seesHeading(/^The mediators’ month/)
    await imogen.sees(`Shown: ${cast.jonah.name}`)
    await expect(entry).toHaveCount(0)

    await imogen.page.getByText(`Shown: ${cast.jonah.name}`).click()
    await imogen.ticks(cast.ruth.name)
    await imogen.presses('Show these')
    await expect(entry).toHaveCount(1)
    await imogen.follows('Month after')
    await imogen.sees(`Shown: ${cast.jonah.name}, ${cast.ruth.name}`)
  })

  test('a month without anything says so', async ({ dev }) => {
    await dev.opens(`/authority/calendar?show=month&on=${addDays(today(), 3000)}`)
    await dev.sees('There is nothing in this month.')
  })
})
