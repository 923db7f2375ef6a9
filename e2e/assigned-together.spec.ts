import type { Locator } from 'playwright/test'
import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import type { Persona } from './persona'
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
  await expect(imogen.page.getByText('Made for')).toBeVisible({ timeout: 60_000 })
  await turnsTo(imogen, offer)
  // Nothing has happened yet.
  await ruth.opens('/mediator/offers')
  await ruth.doesNotSee(taken.reference)

  await offer.click()
  await imogen.sees('The offer has gone out')
  await imogen.opens('/admin/assign')
  const leave = imogen.page.getByRole('button', { name: `Leave it waiting for ${left.reference}` })
  await turnsTo(imogen, leave)
  await leave.click()
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

/** Other cases may wait as well: through the pages of the proposal until this button stands there. */
async function turnsTo({ page }: Persona, button: Locator) {
  const next = page.getByRole('link', { name: 'Next page' })
  while (!(await button.isVisible()) && (await next.isVisible())) {
    const href = await next.getAttribute('href')
    await page.goto(href!)
  }
  await expect(button).toBeVisible()
}

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
