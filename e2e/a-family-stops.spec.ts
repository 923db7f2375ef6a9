import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { expect, test } from './world'

test('a family that stops gets its certificate, and the file shows whether a letter was changed', async ({
  owen,
  grace,
  visitor,
}) => {
  const id = await demo.request(workingDayAgo(4), {
    by: 'owen',
    child: { firstName: 'Ffion', lastName: 'Pritchard', dateOfBirth: '2016-01-19' },
    grounds: ['refuse_plan'],
    letterDatedOn: workingDayAgo(25),
    road: 'meeting',
  })
  await owen.opens(`/parent/cases/${id}/withdraw`)
  await owen.presses('End the mediation')
  await owen.seesHeading('We are getting your certificate ready')

  await grace.opens(`/admin/cases/${id}/certificate`)
  await grace.chooses(/^Certificate:/)
  await grace.presses('Issue and send to the family')
  await grace.sees('Done. It is in the story below')

  await owen.receives('Your mediation certificate is ready')
  await owen.opens(`/parent/cases/${id}/certificate`)
  const { bytes } = await owen.downloads('Download the certificate (PDF)')
  const large = await owen.downloads('Download it in large print (PDF)')
  expect(large.bytes.subarray(0, 4).toString()).toBe('%PDF')

  const handsIn = async (buffer: Buffer) => {
    await visitor.opens('/verify/file')
    await visitor.attaches('The certificate’s file', {
      name: 'certificate.pdf',
      mimeType: 'application/pdf',
      buffer,
    })
    await visitor.presses('Check this file')
  }
  await handsIn(bytes)
  await visitor.seesHeading('This certificate is valid')
  await visitor.sees('No longer wishes to pursue mediation, section 55(4)')

  const altered = Buffer.from(bytes)
  altered[5000]! ^= 1
  await handsIn(altered)
  await visitor.seesHeading('This file is not as we issued it')
  await handsIn(large.bytes)
  await visitor.seesHeading('This is a copy in large print')
})
