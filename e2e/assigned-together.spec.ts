import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { referenceOf, takesAnyNumber } from './told-stories'
import { expect, test } from './world'

test('the desk has mediators and times proposed for all waiting cases, and decides each by itself', async ({
  amina,
  imogen,
  ruth,
}) => {
  await takesAnyNumber('ruth')
  const [taken, left] = [await aWaitingCase('Zara'), await aWaitingCase('Idris')]

  await imogen.opens('/admin/assign')
  await imogen.presses(/^(Propose mediators and times|Make a new proposal)$/)
  const offer = imogen.page.getByRole('button', { name: `Offer to Ruth Adeyemi for ${taken.reference}` })
  await expect(offer).toBeVisible({ timeout: 60_000 })
  // Nothing has happened yet.
  await ruth.opens('/mediator/offers')
  await ruth.doesNotSee(taken.reference)

  await offer.click()
  await imogen.sees('The offer has gone out')
  await imogen.presses(`Leave it waiting for ${left.reference}`)
  await expect(imogen.page.getByRole('button', { name: left.reference })).toHaveCount(0)
  await imogen.presses(/^(Discard the proposal|Put the proposal away)$/)
  await imogen.sees('The proposal is put away. Offers that were made from it stand')

  await ruth.receives(taken.reference)
  await ruth.opens('/mediator/offers')
  await ruth.follows(`Answer ${taken.reference}`)
  await ruth.presses('Accept this case')
  await ruth.sees('The case is yours.')
  await amina.opens(`/parent/cases/${taken.id}`)
  await amina.seesHeading('Choose a time for the meeting')
})

async function aWaitingCase(firstName: string) {
  const id = await demo.request(workingDayAgo(2), {
    by: 'amina',
    child: { firstName, lastName: 'Khan', dateOfBirth: '2016-05-14' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(15),
    road: 'meeting',
    sameMediatorWanted: 'yes',
  })
  return { id, reference: await referenceOf(id) }
}
