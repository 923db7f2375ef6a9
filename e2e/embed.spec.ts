import type { Server } from 'node:http'
import type { FrameLocator, Page } from 'playwright/test'
import { frameSample, linkWords, scriptSample } from '@/app/embed/samples'
import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { otherWebsite } from './other-website'
import { expect, test } from './world'

let open: Server | undefined
test.afterEach(() => open?.close())

/** Somebody else's page is opened, with this code on it. */
async function opensOtherPage(page: Page, body: string, policy?: string): Promise<FrameLocator> {
  const { origin, server } = await otherWebsite({ body, ...(policy && { policy }) })
  open = server
  await page.goto(origin)
  return page.frameLocator('iframe')
}

/** Goes through the questions in the frame, as far as the result. */
async function answersAll(frame: FrameLocator) {
  await frame.getByLabel('Which council sent you the decision?').selectOption('Another council in England')
  await frame.getByRole('button', { name: 'Continue' }).click()
  await frame.getByRole('radio', { name: 'It assessed, and will not make an EHC plan' }).check()
  await frame.getByRole('button', { name: 'Continue' }).click()
  const day = addDays(today(), -9).split('-').map(Number)
  const letter = frame.getByRole('group', { name: 'What date is on the decision letter?' })
  for (const [at, part] of ['Year', 'Month', 'Day'].entries())
    await letter.getByLabel(part, { exact: true }).fill(String(day[at]))
  await frame.getByRole('button', { name: 'Continue' }).click()
  await expect(frame.getByRole('heading', { name: /^You have time/ })).toBeVisible()
}

test('on an advice service’s page a family finds its dates, and starts its request on ours', async ({
  visitor,
  baseURL,
}) => {
  const { page, context } = visitor
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const frame = await opensOtherPage(page, scriptSample(baseURL!))
  await expect(page.locator('iframe')).toHaveAttribute('title', linkWords)
  await expect(frame.getByRole('heading', { name: 'Which council sent you the decision?' })).toBeVisible()
  await expect(page.getByRole('link', { name: linkWords })).toBeHidden()
  await expectItFits(page)

  // What is wrong is said in the frame, at the place where it is seen.
  await frame.getByRole('button', { name: 'Continue' }).click()
  const wrong = frame.getByRole('alert', { name: 'There is a problem' })
  await expect(wrong).toBeFocused()
  await expect(wrong).toBeInViewport()
  await expectItFits(page)

  await answersAll(frame)
  await expectItFits(page)
  // The result begins where the family looks, however far down they pressed the button.
  await expect(frame.getByRole('heading', { level: 1 })).toBeInViewport()
  expect(await context.cookies()).toEqual([])
  expect([...asked].toSorted()).toEqual([new URL(page.url()).origin, baseURL].toSorted())

  await frame.getByRole('link', { name: 'Start your request' }).click()
  await expect(page).toHaveURL((url) => url.origin === baseURL && url.pathname === '/sign-in')
})

/** The frame is as high as its page: nothing scrolls in it, sideways or down. */
async function expectItFits(page: Page) {
  const inner = page.frames()[1]!
  await expect
    .poll(() =>
      inner.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth } = document.documentElement
        return [scrollWidth - clientWidth, Math.max(0, scrollHeight - window.innerHeight)]
      }),
    )
    .toEqual([0, 0])
}

test('everything in the frame can be reached and answered by keyboard, in the order it stands', async ({
  visitor: { page },
  baseURL,
}) => {
  const frame = await opensOtherPage(page, scriptSample(baseURL!))
  await expect(page.locator('iframe')).toBeVisible()
  const reached: string[] = []
  for (let at = 0; at < 7; at += 1) {
    await page.keyboard.press('Tab')
    reached.push(await frame.locator(':focus').evaluate((element) => element.textContent.trim().slice(0, 30)))
  }
  expect(reached.map((words) => words.split('\n')[0])).toEqual([
    'Skip to main content',
    'Read the mail it has sent',
    'Arrange SEND mediation',
    expect.stringContaining('Choose a council'),
    'Continue',
    expect.stringMatching(/^[\d\s\u00a0]+$/),
    'Privacy',
  ])
})

test('a page that lets no script in shows the link, and so does one that lets no frame in', async ({
  visitor: { page },
  baseURL,
}) => {
  await opensOtherPage(page, scriptSample(baseURL!), "script-src 'none'")
  await expect(page.getByRole('link', { name: linkWords })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  open?.close()

  await opensOtherPage(page, scriptSample(baseURL!), "frame-src 'none'")
  await expect(page.locator('iframe')).toHaveCount(1)
  await page.getByRole('link', { name: linkWords }).click()
  await expect(page).toHaveURL(`${baseURL}/check`)
})

test('nobody but the checker itself makes the frame higher', async ({ visitor: { page }, baseURL }) => {
  const frame = await opensOtherPage(page, scriptSample(baseURL!))
  await expect(frame.getByRole('button', { name: 'Continue' })).toBeVisible()
  const height = () => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)
  await expect.poll(height).toBeGreaterThan(300)
  const before = await height()
  await page.evaluate(
    () =>
      new Promise((heard) => {
        window.addEventListener('message', heard)
        window.postMessage({ dateChecker: { height: 9000 } }, '*')
      }),
  )
  expect(await height()).toBe(before)
})

test.describe('in a browser without JavaScript', () => {
  test.use({ withoutJavaScript: ['visitor'] })

  test('the frame works all the same, and without it there is the link', async ({
    visitor: { page },
    baseURL,
  }) => {
    const frame = await opensOtherPage(page, frameSample(baseURL!))
    await answersAll(frame)
    await expect(frame.getByText('The same dates as a list')).toBeVisible()
    await frame.getByRole('link', { name: 'Start your request' }).click()
    await expect(page).toHaveURL((url) => url.origin === baseURL && url.pathname === '/sign-in')

    open?.close()
    await opensOtherPage(page, scriptSample(baseURL!))
    await expect(page.getByRole('link', { name: linkWords })).toBeVisible()
  })
})

test('a column of 280 pixels is wide enough for every question and result', async ({ visitor: { page } }) => {
  await page.setViewportSize({ width: 280, height: 800 })
  const letter = `letterDatedOn=${addDays(today(), -9)}`
  for (const path of [
    '',
    '/decision?council=other',
    '/parts?council=other&decision=plan',
    '/date?council=other&decision=cease',
    `/contact?council=other&decision=cease&${letter}`,
    `/asked?council=other&decision=cease&letterDatedOn=${addDays(today(), -200)}&contact=certificate&certificateIssuedOn=${today()}`,
    `/result?council=other&decision=cease&${letter}`,
    `/result?council=other&decision=cease&letterDatedOn=${addDays(today(), -200)}&contact=no`,
    `/result?council=other&decision=plan&parts=health&${letter}`,
    '/result?council=other&decision=something_else',
    '/result?council=northern_ireland',
  ]) {
    await page.goto(`/embed/check${path}`)
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([path, Math.max(0, overhang)]).toEqual([path, 0])
  }
})

test('the page that explains it shows the checker, and gives the code to copy', async ({
  visitor,
  baseURL,
}) => {
  const { page, context } = visitor
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visitor.opens('/')
  await visitor.follows('For other websites')
  await visitor.seesHeading('Put the date checker on your website')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Which council sent you the decision?' })).toBeVisible()
  await visitor.presses('Copy the code with a script')
  await visitor.sees('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(scriptSample(baseURL!))
})
