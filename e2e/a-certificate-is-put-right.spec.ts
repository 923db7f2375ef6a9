import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { expect, test } from './world'

test('a wrong name on a certificate is put right by two advisers, and the date of issue stays', async ({
  owen,
  grace,
  peter,
  visitor,
}) => {
  const id = await demo.request(workingDayAgo(6), {
    by: 'owen',
    child: { firstName: 'Fion', lastName: 'Pritchard', dateOfBirth: '2016-01-19' },
    grounds: ['refuse_plan'],
    letterDatedOn: workingDayAgo(25),
    road: 'certificate',
  })
  await demo.certified(workingDayAgo(5), id, 'information_given')
  await owen.opens(`/parent/cases/${id}/certificate`)
  const address = await owen.page.getByRole('link', { name: /^go to/ }).getAttribute('href')

  await grace.opens(`/admin/cases/${id}`)
  await grace.follows('Replace')
  await grace.fills('The child’s first name', 'Ffion')
  await grace.presses('Ask for a second look')
  await grace.sees('Say how you know')
  await grace.fills('How do you know?', 'Her father rang: it is Ffion')
  await grace.presses('Ask for a second look')
  await grace.opens(`/admin/cases/${id}/certificate-change`)
  await grace.seesHeading('Another adviser has to look at this')

  await peter.opens('/admin/certificates/second-looks')
  await peter.page.locator(`a[href="/admin/cases/${id}/certificate-change"]`).click()
  await peter.sees('Ffion Pritchard')
  await peter.presses('Replace this certificate')
  await peter.sees('Done. It is in the story below')

  await owen.receives('We have put your mediation certificate right')
  await owen.opens(`/parent/cases/${id}/certificate`)
  await expect(owen.page.getByText('Ffion Pritchard').first()).toBeVisible()
  await owen.sees(/This certificate replaces C-/)

  await visitor.opens(new URL(address!).pathname + new URL(address!).search)
  await visitor.seesHeading('This certificate was replaced')
})
