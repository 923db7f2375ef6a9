import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { expect, test } from './world'

const refusal = 'council=other&decision=refuse_plan'
const results = [
  `${refusal}&letterDatedOn=${addDays(today(), -20)}`,
  `${refusal}&letterDatedOn=${addDays(today(), -90)}&contact=no`,
  `council=other&decision=plan&parts=section_i_named&letterDatedOn=${addDays(today(), -9)}`,
  `council=other&decision=plan&parts=health&letterDatedOn=${addDays(today(), -9)}`,
]

test('a family reads the same days in New York, on Kiritimati and at home, with scripts or without', async ({
  browser,
}) => {
  const readIn = async (timezoneId: string, javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ timezoneId, javaScriptEnabled })
    const page = await context.newPage()
    const read: string[] = []
    for (const query of results) {
      await page.goto(`/check/result?${query}`, { waitUntil: 'networkidle' })
      const words = await page.getByRole('main').innerText()
      // Scripts turn this sentence into a button.
      read.push(words.replace(/(?:You can print this page|Print or save)[^\n]*/, ''))
    }
    const file = await (await page.request.get(`/check/dates.ics?${results[0]}`)).text()
    await context.close()
    return [...read, file.match(/^DTSTART.*$/gm)]
  }
  const home = await readIn('Europe/London', true)
  expect(home.join()).toContain('How we worked this out')
  expect(await readIn('America/New_York', true)).toEqual(home)
  expect(await readIn('Pacific/Kiritimati', true)).toEqual(home)
  expect(await readIn('Pacific/Kiritimati', false)).toEqual(home)
})

test('whoever has a certificate is asked when it does not tell, and asked again for another letter', async ({
  visitor,
}) => {
  await visitor.opens(`/check/contact?${refusal}&letterDatedOn=${addDays(today(), -170)}`)
  await visitor.chooses('Yes, and I have a certificate')
  await visitor.fillsDay('What date is on the certificate?', addDays(today(), -5))
  await visitor.presses('Continue')
  await visitor.seesHeading('Did you first ask an adviser by')
  await visitor.chooses('I do not know')
  await visitor.presses('Continue')
  await visitor.seesHeading('It may be late, and there are things you can still do')
  await visitor.sees('because it may not count')

  await visitor.follows('change your answer')
  await visitor.fillsDay('What date is on the decision letter?', addDays(today(), -3))
  await visitor.presses('Continue')
  await visitor.seesHeading('Have you asked a mediation adviser already?')
  await visitor.chooses('No, not yet')
  await visitor.presses('Continue')
  await visitor.seesHeading('You have time. Ask us by')
})
