import { dateWords } from '@/app/_ui/dates/date-text'
import { bodies, cast } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { onDay, tell, workingDayAgo } from '@/db/seed/tell'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { freeDaysOf, referenceOf, takesAnyNumber } from './told-stories'
import { expect, test } from './world'

test('when a mediator is ill the desk hands a case over, and the meeting stays at its time', async ({
  imogen,
  owen,
  ruth,
  sorcha,
}) => {
  await takesAnyNumber('ruth')
  await takesAnyNumber('sorcha')
  const taken = await freeDaysOf('sorcha', 30)
  const day = (await freeDaysOf('ruth', 30)).find((one) => taken.includes(one))!
  const caseId = await aBookingWithEastmere(day)
  const reference = await referenceOf(caseId)

  await imogen.opens(`/admin/mediators/${cast.ruth.userId}`)
  await imogen.follows('Hand over all their work')
  const panel = imogen.page.getByRole('form', { name: reference })
  await panel.getByRole('radio', { name: 'Sorcha Byrne' }).check()
  await panel.getByRole('button', { name: 'Hand over' }).click()
  await imogen.sees('Say why the case is handed over')
  await panel.getByLabel('Why?').fill('Ruth is ill')
  await panel.getByRole('button', { name: 'Hand over' }).click()
  await imogen.sees('Done. What is left stands below')
  await expect(panel).toHaveCount(0)

  await sorcha.receives(`You have taken over a case – ${reference}`)
  await sorcha.opens(`/mediator/cases/${caseId}`)
  await owen.receives('Another mediator')
  await owen.opens(`/parent/cases/${caseId}`)
  await owen.sees(dateWords(day, 'day'))
  await owen.sees(/Sorcha Byrne/)
  expect(await ruth.asksFor(`/mediator/cases/${caseId}`)).toBe(404)
})

/** A case of another council than the one Sorcha declared an interest in, with a meeting that Ruth was to run. */
async function aBookingWithEastmere(day: Parameters<typeof demo.request>[0]) {
  const caseId = await demo.request(workingDayAgo(3), {
    by: 'owen',
    council: 'eastmere',
    child: { firstName: 'Elin', lastName: 'Pritchard', dateOfBirth: '2017-03-03' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(15),
    road: 'meeting',
    sameMediatorWanted: 'yes',
  })
  await demo.accepted(workingDayAgo(2), caseId)
  await demo.timesOffered(workingDayAgo(2), caseId, [day], '15:00')
  await demo.timeChosen(workingDayAgo(1), 'owen', caseId)
  await onDay(workingDayAgo(1), '19:00', () =>
    tell(cast.imogen, caseId, confirmAttendance, {
      organisationId: bodies.eastmere.id,
      deciderName: 'Sam Field',
      deciderJobTitle: 'Head of service',
      hasAuthority: 'yes',
    }),
  )
  return caseId
}
