import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { offers } from '@/db/schema/mediators'
import { cast } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { onDay, tell, workingDayAgo } from '@/db/seed/tell'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { takesAnyNumber } from './told-stories'
import { expect, test } from './world'

test.use({ withoutJavaScript: ['owen'] })

test('a family says when it cannot come, and holds one of the best times, without a script', async ({
  owen,
}) => {
  const caseId = await aCaseOfSorchas()
  const here = `/parent/cases/${caseId}`
  await owen.opens(here)
  await owen.follows('tell us when you can come')
  await owen.page
    .getByRole('group', { name: /can you not do/ })
    .getByLabel('Monday morning')
    .check()
  await owen.fillsDay('First time away: last day', addDays(today(), 20))
  await owen.presses('Save when you can come')
  await owen.sees('Enter the first day')
  await expect(
    owen.page.getByRole('group', { name: /can you not do/ }).getByLabel('Monday morning'),
  ).toBeChecked()
  await owen.fillsDay('First time away: last day', addDays(today(), 15))
  await owen.fillsDay('First time away: first day', addDays(today(), 14))
  await owen.presses('Save when you can come')
  await owen.sees('We look for times that you can do.')

  await owen.opens(`${here}/times/free`)
  await owen.sees('Eastmere Council has not told us when it can')
  const best = owen.page.getByRole('radio').first()
  await best.check()
  await owen.presses('Hold this time')
  await owen.isAt(`${here}/times`)
  await owen.seesHeading('We are holding your time')
})

test('when no time suits, the desk sees why, and the family chooses later or its certificate', async ({
  owen,
  imogen,
}) => {
  const caseId = await aCaseOfSorchas()
  const here = `/parent/cases/${caseId}`
  // He rings, and the desk writes it down for him.
  await imogen.opens(`/admin/cases/${caseId}`)
  await imogen.follows('Write down when the family can come')
  await imogen.fillsDay('First time away: first day', today())
  await imogen.fillsDay('First time away: last day', addDays(today(), 32))
  await imogen.presses('Save when they can come')
  await imogen.sees('Done. It is in the story below')

  await imogen.follows('Find a time')
  await imogen.sees('No time suits everybody')
  await imogen.sees('The family: cannot come then')
  await imogen.sees(/chooses in writing to meet after the 30 days/)

  await owen.opens(`${here}/times/free`)
  await owen.sees('There is no time in the 30 days when everybody is free')
  await owen.follows('Meet after the 30 days, or have your certificate now')
  await owen.presses('Continue')
  await owen.sees('Choose to meet later, or to have your certificate now')
  await owen.chooses('Meet after the 30 days')
  await owen.fills('Why does no earlier time suit?', 'We are away')
  await owen.presses('Continue')
  await owen.sees('After the 30 days, as you chose.')
})

test('officers say in which hours they take meetings, and who is away', async ({ dev, margaret }) => {
  await dev.opens('/authority/availability')
  await dev.follows('Add a weekly session')
  await dev.selects('Day of the week', 'Saturday')
  await dev.fills('Start', '10am')
  await dev.fills('End', '9am')
  await dev.fills(/How many meetings/, '2')
  await dev.ticks('Video')
  await dev.presses('Add this session')
  await dev.sees('The end must be later than the start')
  await dev.fills('End', '1pm')
  await dev.presses('Add this session')
  await dev.sees('The session is saved')

  await margaret.opens('/authority/availability')
  await margaret.follows(/^Change Saturday, 10am to 1pm/)
  await margaret.presses('Remove this session')
  await margaret.sees('The session is removed')
  await dev.opens('/authority/availability/days')
  await dev.chooses('Leave')
  await dev.fillsDay('First day', addDays(today(), 40))
  await dev.presses('Add time away')
  await dev.sees('Your time away is saved')
  await margaret.opens('/authority/availability')
  await margaret.sees('Theirs to change')
  await dev.presses(/^Remove /)
  await dev.sees('That time is as usual again')
})

/** A case of Eastmere Council that Sorcha took yesterday. */
async function aCaseOfSorchas(): Promise<string> {
  await takesAnyNumber('sorcha')
  const caseId = await demo.request(workingDayAgo(2), {
    by: 'owen',
    council: 'eastmere',
    child: { firstName: 'Elin', lastName: 'Pritchard', dateOfBirth: '2017-03-03' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(15),
    road: 'meeting',
    sameMediatorWanted: 'yes',
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
