import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { today } from '@/lib/kernel/now'
import { referenceOf } from './told-stories'
import { test } from './world'

const begun = (grounds: demo.Beginning['grounds']): demo.Beginning => ({
  by: 'owen',
  child: { firstName: 'Ffion', lastName: 'Pritchard', dateOfBirth: '2016-01-19' },
  grounds,
  letterDatedOn: workingDayAgo(25),
  road: 'meeting',
})

test('a council gives way in writing before the meeting, and the family takes it with a certificate', async ({
  dev,
  owen,
}) => {
  const id = await demo.request(workingDayAgo(4), begun(['refuse_assess']))
  const reference = await referenceOf(id)
  await dev.opens(`/authority/cases/${id}`)
  await dev.follows('Offer to settle in writing')
  await dev.presses('Offer this to the family')
  await dev.sees('Say at least one thing that you will do')
  await dev.page.getByLabel('What you will do, in words that can be checked').first().fill('Assess Ffion')
  await dev.page.getByLabel('What kind of thing is it?').first().selectOption('assess')
  await dev.presses('Offer this to the family')
  await dev.sees('Your offer is with the family. Nothing stops until it says yes.')

  await owen.receives(`An offer to settle – ${reference}`)
  await owen.opens(`/parent/cases/${id}`)
  await owen.follows('Read the offer')
  await owen.sees('Assess Ffion')
  await owen.chooses('Yes, send me a certificate')
  await owen.presses('Yes, I take this offer')
  await owen.sees('You have settled. Everybody who took part has been told.')
  await owen.seesHeading('We are getting your certificate ready')
  await owen.receives(`Your case is settled – ${reference}`)
})

test('a new decision closes the case and opens one with dates of its own', async ({ grace, owen }) => {
  const id = await demo.request(workingDayAgo(4), begun(['section_f']))
  await grace.opens(`/admin/cases/${id}`)
  await grace.follows('The council decided again')
  await grace.ticks('Special educational help (section F)')
  await grace.fillsDay('What date is on the decision letter?', today())
  await grace.presses('Close this case and open the new one')
  await grace.seesHeading('Cases that belong to it')

  await owen.receives('A new decision: please use the new dates')
  await owen.opens(`/parent/cases/${id}`)
  await owen.follows(/^The new decision of/)
  await owen.sees('Nobody sees it until you send it')
})
