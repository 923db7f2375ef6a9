import { reader } from '@/db/client'
import { agreements } from '@/db/schema/agreements'
import { cases, decisions } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { disagreements } from '@/db/schema/disagreements'
import { caseStates, certificateKinds, decisionGrounds } from '@/lib/cases/case'
import { expect, test } from './world'

test('the demonstration has a case in each state, with each ground, and a certificate of each kind', async () => {
  const found = await reader.select({ state: cases.state }).from(cases)
  const decided = await reader.select({ grounds: decisions.grounds }).from(decisions)
  const issued = await reader.select({ kind: certificates.kind }).from(certificates)
  expect(found.map(({ state }) => state)).toEqual(expect.arrayContaining([...caseStates]))
  expect(decided.flatMap(({ grounds }) => grounds)).toEqual(expect.arrayContaining([...decisionGrounds]))
  expect(issued.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...certificateKinds]))
})

test('the demonstration has an agreement that is being carried out, and a disagreement', async () => {
  const signed = await reader.select({ status: agreements.status }).from(agreements)
  const asked = await reader.select({ state: disagreements.state }).from(disagreements)
  expect(signed.map(({ status }) => status)).toContain('signed')
  expect(asked.map(({ state }) => state)).toContain('agreed')
})

test('the front page says whom to sign in as, and whoever signs in finds work', async ({
  amina,
  dev,
  imogen,
  ruth,
  visitor,
}) => {
  await visitor.opens('/')
  for (const { email } of [amina, dev, imogen, ruth]) await visitor.sees(email)
  for (const [person, portal] of [
    [amina, '/parent'],
    [ruth, '/mediator'],
    [dev, '/authority'],
    [imogen, '/admin'],
  ] as const) {
    await person.opens(portal)
    await expect(person.page.getByRole('main').locator('a[href*="/cases/"]').first()).toBeVisible()
  }
})
