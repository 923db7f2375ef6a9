import { request as httpRequest } from 'node:http'
import { dateWords } from '@/app/_ui/dates/date-text'
import { questions } from '@/lib/deadlines/questions'
import { setting } from '@/lib/kernel/configuration'
import { date } from '@/lib/law/calendar/date'
import { expect, test } from './world'

test.describe('an adviser without JavaScript', () => {
  test.use({ withoutJavaScript: ['visitor'] })

  test('finds every duty’s dates by its form, and keeps them', async ({ visitor }) => {
    await visitor.opens('/')
    await visitor.follows('Deadline calculator')
    await visitor.follows('Start an appeal')
    await visitor.fillsDay('The day the notice was sent', date('2026-09-14'))
    await visitor.fillsDay('The date on the certificate', date('2026-11-25'))
    await visitor.fillsDay('The date printed on the letter', date('2026-09-10'))
    await visitor.presses('Work out the dates')
    await visitor.isAt(
      '/deadlines/appeal?noticeSentOn=2026-09-14&certificateIssuedOn=2026-11-25&letterDatedOn=2026-09-10',
    )
    await visitor.sees('Do this by')
    await visitor.sees('From 25 December to 1 January: the first working day after them')
    await visitor.sees(dateWords(date('2027-01-04')))
    await visitor.seesHeading('How it was worked out')
    await visitor.sees('rule 20')
    expect(await visitor.page.getByLabel('Day', { exact: true }).first().inputValue()).toBe('14')

    const { name, bytes } = await visitor.downloads('Add these dates to your calendar')
    expect(name).toBe('appeal.ics')
    expect(bytes.toString()).toContain('DTSTART;VALUE=DATE:20270104')
    await visitor.sees('You can print this page')

    const link = await visitor.page.getByRole('link', { name: /\/deadlines\/appeal\?/ }).getAttribute('href')
    await visitor.opens(link!)
    await visitor.sees(dateWords(date('2027-01-04')))
  })

  test('is asked again beside the box, and what was typed stays', async ({ visitor }) => {
    await visitor.opens('/deadlines/agreement')
    await visitor.fills('Day', '31')
    await visitor.fills('Month', '2')
    await visitor.fills('Year', '2026')
    await visitor.presses('Work out the dates')
    await expect(visitor.page).toHaveTitle(/^Error: Carry out a mediation agreement/)
    await visitor.sees('There is a problem')
    const group = visitor.page.getByRole('group', { name: 'The date of the written agreement' })
    await expect(group).toContainText('The date of the written agreement must be a real date')
    await expect(group.getByLabel('Day', { exact: true })).toHaveValue('31')
    await expect(visitor.page.getByRole('group', { name: 'What was agreed' })).toContainText(
      'Choose what was agreed',
    )

    await visitor.fills('Day', '20')
    await visitor.fills('Month', 'Nov')
    await visitor.chooses('The council assesses or reassesses')
    await visitor.presses('Work out the dates')
    for (const day of ['2026-12-04', '2027-01-29', '2027-02-26']) await visitor.sees(dateWords(date(day)))
  })

  test('is told that a clock about health alone waits, and beyond which year nothing is known', async ({
    visitor,
  }) => {
    await visitor.opens('/deadlines/arrange-mediation')
    await visitor.ticks('Health care')
    await visitor.fillsDay('The day the local authority was told', date('2026-11-02'))
    await visitor.presses('Work out the dates')
    await visitor.seesHeading('The 30 days have not started')
    await visitor.sees(dateWords(date('2026-11-05')))
    await expect(visitor.page.getByRole('checkbox', { name: 'Health care' })).toBeChecked()

    await visitor.opens('/deadlines/certificate')
    await visitor.fillsDay('The day the time starts', date('2149-12-31'))
    await visitor.presses('Work out the dates')
    await visitor.sees('this count goes beyond them')
  })

  test('finds an answer at the example of every question', async ({ visitor }) => {
    for (const { slug, title, parameters, example } of questions.filter((one) => one.parameters.length > 0)) {
      await visitor.opens(`/deadlines/${slug}`)
      await visitor.seesHeading(title)
      await expect(
        visitor.page.getByRole('group').or(visitor.page.getByRole('textbox')).first(),
      ).toBeVisible()
      await visitor.opens(`/deadlines/${slug}?${new URLSearchParams(example).toString()}`)
      await visitor.seesHeading('Keep this answer')
      expect(parameters.length).toBeGreaterThan(0)
    }
  })
})

test('a programmer follows the examples, and gets what the page shows', async ({ visitor, request }) => {
  await visitor.opens('/')
  await visitor.follows('For developers')
  await visitor.seesHeading('for your programs')
  const tries = await visitor.page.getByRole('link', { name: /^Try it:/ }).all()
  expect(tries).toHaveLength(questions.length)
  const page = (await visitor.page.locator('main').textContent()) ?? ''
  for (const one of tries) {
    const path = (await one.getAttribute('href'))!
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 200])
    const lines = JSON.stringify(await answer.json(), null, 2)
      .split('\n')
      .slice(0, 60)
    expect(page).toContain(lines.join('\n'))
    expect(page).toContain(`curl '${new URL(answer.url()).origin}${path}'`)

    const again = await request.get(path, { headers: { 'if-none-match': answer.headers().etag! } })
    expect([path, again.status()]).toEqual([path, 304])
  }
  const described = await request.get('/api/openapi.json')
  expect(await described.json()).toMatchObject({ openapi: '3.1.0' })
})

test('a script of another site may read the answers and the problems', async ({ visitor, baseURL }) => {
  // The same machine under its other name is another site to a browser.
  await visitor.page.goto(`${baseURL!.replace('localhost', '127.0.0.1')}/livez`)
  const read = (path: string) =>
    visitor.page.evaluate(async (address) => {
      // Asks beforehand, for a header that simple requests do not have.
      const answer = await fetch(address, { headers: { 'x-asked-by': 'another site' } })
      return [answer.status, ((await answer.json()) as { title?: string }).title]
    }, `${baseURL}/api/v1/${path}`)
  expect(await read('working-days?on=2026-11-02')).toEqual([200, undefined])
  expect(await read('working-days?on=yesterday')).toEqual([400, 'Bad input'])
  expect(await read('nothing')).toEqual([404, 'Not found'])
})

test('an address of the service without a question, and a parameter that is none, are problems', async ({
  request,
}) => {
  for (const [path, status] of [
    ['/api', 404],
    ['/api/v1', 404],
    ['/api/v1/working-days?on=2026-11-02&__proto__=1', 400],
    ['/api/v1/bank-holidays?__proto__=1', 400],
  ] as const) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, status])
    expect(answer.headers()['content-type']).toBe('application/problem+json')
  }
})

// Linux alone lets a caller choose among the addresses of its own machine.
const chooses = process.platform === 'linux'

test('who asks too often is told how long to wait, and nobody else is', async ({ baseURL, request }) => {
  test.skip(!chooses, 'this system has one address')
  test.slow()
  const path = '/api/v1/working-days?on=2026-11-02'
  const from = `127.${byte()}.${byte()}.${byte()}`
  const limit = setting('API_RATE_PER_MINUTE')
  const refused: Answered[] = []
  // Twice as many as a minute has, since a minute may end meanwhile.
  for (let n = 0; n < 2 * limit && refused.length === 0; n += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => asksFrom(from, `${baseURL}${path}`)))
    refused.push(...answers.filter(({ status }) => status !== 200))
  }
  expect(refused[0]).toMatchObject({ status: 429, type: 'application/problem+json' })
  expect(refused[0]!.retryAfter).toBeGreaterThan(0)
  expect(refused[0]!.retryAfter).toBeLessThanOrEqual(60)
  expect((await request.get(path)).status()).toBe(200)
})

type Answered = { status: number | undefined; type: string | undefined; retryAfter: number }

const byte = () => 2 + Math.floor(Math.random() * 250)

/** Asks from this one of the machine's own addresses. */
function asksFrom(localAddress: string, address: string): Promise<Answered> {
  return new Promise((answered, failed) => {
    const { port, pathname, search } = new URL(address)
    const options = { host: '127.0.0.1', port, path: pathname + search, localAddress }
    httpRequest(options, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answered({
          status: answer.statusCode,
          type: answer.headers['content-type'],
          retryAfter: Number(answer.headers['retry-after']),
        }),
      )
    })
      .on('error', failed)
      .end()
  })
}
