import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { today } from '@/lib/kernel/now'
import { expect, test } from './world'

test.use({ withoutJavaScript: ['owen'] })

test('a family takes its appeal pack with it and says that it has appealed, without scripts', async ({
  owen,
  dev,
}) => {
  const id = await demo.request(workingDayAgo(4), {
    by: 'owen',
    child: { firstName: 'Ffion', lastName: 'Pritchard', dateOfBirth: '2016-01-19' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(25),
    road: 'meeting',
  })
  await owen.opens(`/parent/cases/${id}`)
  await owen.follows('Your appeal pack: your answers in the order of the form')
  await owen.sees(/form SEND35A/)
  await owen.seesHeading('Section 8: What you appeal against')
  await owen.sees('The support in the plan is not enough to keep up in class')

  const pdf = await owen.downloads('Download your appeal pack (PDF)')
  expect(pdf.bytes.subarray(0, 4).toString()).toBe('%PDF')
  const zip = await owen.downloads('Download every paper as a file of its own (ZIP)')
  expect(zip.bytes.subarray(0, 2).toString()).toBe('PK')
  // It is the family's alone.
  expect(await dev.asksFor(`/parent/cases/${id}/appeal-pack`)).toBe(404)

  await owen.follows('tell us')
  await owen.presses('Tell us that you have appealed')
  await owen.sees('Enter the day the Tribunal got your appeal')
  await owen.fillsDay('When did the Tribunal get the appeal?', today())
  await owen.presses('Tell us that you have appealed')
  await owen.sees('Thank you for telling us. We remind you of the last day no more.')
})
