import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { referenceOf } from './told-stories'
import { expect, test } from './world'

test('an adviser issues several certificates with one press, and finds them in the register', async ({
  grace,
  zofia,
}) => {
  const references: string[] = []
  for (const lastName of ['Łukaszewicz', 'Łukaszewicz-Nowak']) {
    const id = await demo.request(workingDayAgo(4), {
      by: 'zofia',
      child: { firstName: 'Maja', lastName, dateOfBirth: '2016-01-19' },
      grounds: ['refuse_assess'],
      letterDatedOn: workingDayAgo(25),
      road: 'certificate',
    })
    references.push(await referenceOf(id))
  }

  await grace.opens('/admin/certificates')
  await grace.follows('Issue several')
  for (const reference of references)
    await grace.page.getByRole('checkbox', { description: new RegExp(reference) }).check()
  await grace.presses('Look at the chosen ones')
  await grace.presses('Issue these 2')
  await grace.sees('Tick this when you have looked at each of them')
  await grace.ticks(/^I have looked at/)
  await grace.presses('Issue these 2')

  await grace.seesHeading('Certificates issued together')
  await expect(async () => {
    await grace.page.reload()
    await grace.seesHeading('All are issued')
  }).toPass()
  await zofia.receives('Your mediation certificate is ready')

  await grace.opens(`/admin/certificates/register?search=${references[1]!}`)
  await grace.sees('1 certificate, newest first')
  const { bytes } = await grace.downloads('Download these as a table (CSV)')
  expect(bytes.toString()).toContain(references[1])
})
