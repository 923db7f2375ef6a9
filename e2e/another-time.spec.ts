import { dateWords } from '@/app/_ui/dates/date-text'
import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { freeDaysOf, referenceOf, takesAnyNumber } from './told-stories'
import { test } from './world'

test.use({ withoutJavaScript: ['amina'] })

test('a parent asks for another time and names one, and the meeting moves when the council has agreed', async ({
  amina,
  dev,
  imogen,
}) => {
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
  const reference = await referenceOf(caseId)

  await amina.opens(`/parent/cases/${caseId}`)
  await amina.follows('Ask to change the time')
  await amina.presses('Ask to change the time')
  await amina.sees('Say why you ask to change the meeting')
  await amina.fills('Why do you need another time?', 'Zara has a hospital appointment')
  const first = amina.page.getByRole('group', { name: 'Time 1' })
  const [year = '', month = '', ofMonth = ''] = other!.split('-')
  await first.getByLabel('Day', { exact: true }).fill(ofMonth)
  await first.getByLabel('Month').fill(month)
  await first.getByLabel('Year').fill(year)
  await first.getByLabel('From').fill('9:00')
  await first.getByLabel('Until').fill('3pm')
  await amina.presses('Ask to change the time')
  await amina.sees('We have asked the others. Your meeting stands until a new time is agreed.')
  await amina.sees(dateWords(day!, 'day'))

  // Whoever named the time has agreed to it already.
  await imogen.opens(`/admin/cases/${caseId}/move`)
  await imogen.sees('Zara has a hospital appointment')
  await imogen.fillsDay('Day', other!)
  await imogen.fills('Start', '10:00')
  await imogen.chooses('By video')
  await imogen.presses('Propose this time')
  await imogen.opens(`/admin/cases/${caseId}`)
  await imogen.sees('Asked for another time')

  await dev.opens(`/authority/cases/${caseId}/other-time`)
  await dev.sees('Amina Yusuf-Okafor')
  await dev.page.getByRole('group', { name: 'Can Northshire Council come then?' }).getByLabel('Yes').check()
  await dev.chooses(/^The same/)
  await dev.presses('Send the answer')

  await amina.receives(`Meeting moved`)
  await amina.opens(`/parent/cases/${caseId}`)
  await amina.sees(dateWords(other!, 'day'))
  await amina.sees(reference)
})
