import { and, eq } from 'drizzle-orm'
import { dateWords } from '@/app/_ui/dates/date-text'
import { reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { cast } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { tell, workingDayAgo } from '@/db/seed/tell'
import { proposeMove } from '@/lib/cases/commands/propose-move'
import { freeDaysOf, referenceOf, takesAnyNumber } from './told-stories'
import { expect, test } from './world'

test.use({ withoutJavaScript: ['amina'] })

test('a parent asks for another time and names one, and the meeting moves when the council has agreed', async ({
  amina,
  dev,
  imogen,
}) => {
  const { caseId, day, other } = await aBookingWithRuth()
  const reference = await referenceOf(caseId)

  const { page } = amina
  const { keyboard } = page
  const asks = page.getByRole('button', { name: 'Ask to change the time' })
  await amina.opens(`/parent/cases/${caseId}`)
  await amina.tabsTo(page.getByRole('link', { name: 'Ask to change the time' }))
  await keyboard.press('Enter')
  await amina.seesHeading('Ask to change the time')
  await amina.tabsTo(asks)
  await keyboard.press('Enter')
  await amina.seesHeading('There is a problem')
  await amina.tabsTo(page.getByRole('link', { name: 'Say why you ask to change the meeting' }))
  await amina.tabsTo(page.getByLabel('Why do you need another time?'))
  await keyboard.type('Zara has a hospital appointment')
  const first = page.getByRole('group', { name: 'Time 1' })
  const [year = '', month = '', ofMonth = ''] = other.split('-')
  await amina.tabsTo(first.getByLabel('Day', { exact: true }))
  for (const words of [ofMonth, month, year, '9:00', '3pm']) {
    await keyboard.type(words)
    await keyboard.press('Tab')
  }
  await amina.tabsTo(asks)
  await keyboard.press('Enter')
  await amina.sees('We have asked the others. Your meeting stands until a new time is agreed.')
  await amina.sees(dateWords(day, 'day'))

  // Whoever named the time has agreed to it already.
  await imogen.opens(`/admin/cases/${caseId}/move`)
  await imogen.sees('Zara has a hospital appointment')
  await imogen.follows(/^Fill in /)
  await expect(imogen.page.getByLabel('Start')).not.toHaveValue('')
  await imogen.fillsDay('Day', other)
  await imogen.fills('Start', '10:00')
  await imogen.chooses('By video')
  await imogen.presses('Propose this time')
  await imogen.sees('Asked for another time')

  await dev.opens(`/authority/cases/${caseId}/other-time`)
  await dev.sees('Amina Yusuf-Okafor')
  await dev.page.getByRole('group', { name: 'Can Northshire Council come then?' }).getByLabel('Yes').check()
  await dev.chooses(/^The same/)
  await dev.presses('Send the answer')

  await amina.receives(`Meeting moved`)
  await amina.opens(`/parent/cases/${caseId}`)
  await amina.sees(dateWords(other, 'day'))
  await amina.sees(reference)
})

test('a parent answers another time by keyboard, and the last yes moves the meeting', async ({ amina }) => {
  const { caseId, other } = await aBookingWithRuth()
  await tell(cast.imogen, caseId, proposeMove, {
    ...{ day: other, startsAt: '10:00', mode: 'video' },
    agreed: await partiesOf(caseId, 'local_authority'),
  })

  const { page } = amina
  await amina.opens(`/parent/cases/${caseId}`)
  await amina.tabsTo(page.getByRole('link', { name: 'Say if it is all right' }))
  await page.keyboard.press('Enter')
  await amina.seesHeading('Would another time do?')
  await amina.tabsTo(page.getByRole('button', { name: 'Send my answer' }))
  await page.keyboard.press('Enter')
  await amina.sees('Say whether this time is all right')
  await amina.tabsTo(page.getByRole('radio', { name: 'Yes, this time is all right' }))
  await page.keyboard.press('Space')
  await amina.tabsTo(page.getByRole('button', { name: 'Send my answer' }))
  await page.keyboard.press('Enter')
  await amina.sees('Your meeting is booked')
  await amina.sees(dateWords(other, 'day'))
})

/** A meeting that Ruth runs for Amina, on one of two days that are free in her diary. */
async function aBookingWithRuth() {
  await takesAnyNumber('ruth')
  const [day, other] = await freeDaysOf('ruth', 2)
  const caseId = await demo.request(workingDayAgo(3), {
    by: 'amina',
    child: { firstName: 'Zara', lastName: 'Khan', dateOfBirth: '2016-05-14' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(15),
    road: 'meeting',
    sameMediatorWanted: 'yes',
  })
  await demo.accepted(workingDayAgo(2), caseId)
  await demo.timesOffered(workingDayAgo(2), caseId, [day!])
  await demo.timeChosen(workingDayAgo(1), 'amina', caseId)
  await demo.confirmed(workingDayAgo(1), caseId)
  return { caseId, day: day!, other: other! }
}

async function partiesOf(caseId: string, role: 'local_authority') {
  const parties = await reader
    .select({ id: caseParties.id })
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, role)))
  return parties.map(({ id }) => id)
}
