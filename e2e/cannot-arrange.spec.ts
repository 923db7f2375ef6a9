import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { referenceOf } from './told-stories'
import { expect, test } from './world'

test('a council that cannot arrange a meeting opens both roads to the family, and closes none', async ({
  dev,
  grace,
  owen,
}) => {
  const id = await demo.request(workingDayAgo(4), {
    by: 'owen',
    child: { firstName: 'Ffion', lastName: 'Pritchard', dateOfBirth: '2016-01-19' },
    grounds: ['refuse_plan'],
    letterDatedOn: workingDayAgo(25),
    road: 'meeting',
  })
  const reference = await referenceOf(id)

  await dev.opens(`/authority/cases/${id}`)
  await dev.presses('Say that it arrived')
  await dev.sees('We have recorded that the request arrived')
  await dev.follows('Say that you cannot arrange this within 30 days')
  await dev.presses('Tell the adviser that we cannot arrange it')
  await dev.sees('Choose why it cannot be arranged')
  await dev.chooses('Nobody who can decide is free')
  await dev.presses('Tell the adviser that we cannot arrange it')
  await dev.sees('The adviser and the family have been told that you cannot arrange this within 30 days.')

  await owen.receives(`Your meeting was not arranged in time – ${reference}`)
  await owen.opens(`/parent/cases/${id}`)
  await owen.seesHeading('A meeting could not be arranged in time')
  await owen.seesHeading('Keep trying to meet')
  await owen.seesHeading('Appeal now')

  await grace.opens(`/admin/cases/${id}`)
  await grace.sees('Northshire Council cannot arrange a meeting in the 30 days.')
  await grace.follows('Issue the certificate')
  await grace.page.getByRole('radio').first().check()
  await grace.presses('Issue and send to the family')
  await grace.sees('Done. It is in the story below')

  await owen.receives('Your mediation certificate is ready')
  await owen.opens(`/parent/cases/${id}`)
  await owen.follows('your certificate')
  await owen.seesHeading('Your certificate')

  // Nobody said no to mediation: it goes on, and the council is not asked a second time.
  await dev.opens(`/authority/cases/${id}/cannot-arrange`)
  await dev.seesHeading('You have said this already')
  await grace.opens(`/admin/cases/${id}`)
  await expect(grace.page.getByRole('link', { name: 'Choose a mediator' })).toBeVisible()
})
