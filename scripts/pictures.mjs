/** `npm run pictures`: takes the README's pictures from the demonstration that runs (`npm start`). */
import fs from 'node:fs'
import path from 'node:path'
import { launchBrowser } from './boot/browser.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { Explained, runCommand, say } from './boot/progress.mjs'
import { demoFolder, inProject } from './boot/project.mjs'
import { runningDemo } from './boot/running-demo.mjs'

const pictures = [
  { name: 'family', address: 'amina@family.example', open: '/parent', follow: /Yusuf/ },
  { name: 'desk', address: 'imogen@provider.example', open: '/admin' },
  { name: 'authority', address: 'dev.patel@northshire.example', open: '/authority', follow: /Pritchard/ },
  { name: 'mediator', address: 'ruth@mediators.example', open: '/mediator/calendar', follow: /Week after/ },
]

await runCommand(async () => {
  await continueOnPinnedNode()
  const demo = runningDemo(demoFolder)
  if (!demo?.port) throw new Explained('Start the demonstration first: npm start')
  const origin = `http://localhost:${demo.port}`
  fs.mkdirSync(inProject('docs/pictures'), { recursive: true })
  const browser = await launchBrowser()
  try {
    for (const picture of pictures) await take(browser, origin, picture)
  } finally {
    await browser.close()
  }
})

async function take(browser, origin, { name, address, open, follow }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1060 }, baseURL: origin })
  await signIn(page, address)
  await page.goto(open, { waitUntil: 'networkidle' })
  // Opened, not clicked: a click leaves the colour of the focus behind, and ends before the page is there.
  if (follow) await page.goto(await linkTo(page, follow), { waitUntil: 'networkidle' })
  const file = path.join('docs/pictures', `${name}.png`)
  await page.screenshot({ path: inProject(file) })
  say(`${file}: ${page.url()}`)
  await page.close()
}

function linkTo(page, name) {
  return page.getByRole('main').getByRole('link', { name }).first().getAttribute('href')
}

/** As anybody would: ask for a code, read it in the mailbox, type it. */
async function signIn(page, address) {
  const before = await newestMessage(page, address)
  await page.goto('/sign-in')
  await page.locator('[name=email]').fill(address)
  await page.locator('main form button').click()
  await page.waitForURL(/\/sign-in\/code/)
  const typed = page.url()
  const code = await codeAfter(before, page, address)
  await page.goto(typed)
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** The code of the message that comes after another: an earlier one is of no use any more. */
async function codeAfter(before, page, address) {
  for (let tries = 0; tries < 60; tries += 1) {
    const message = await newestMessage(page, address)
    if (message && message !== before) {
      await page.goto(message)
      const code = /\b(\d{3}) ?(\d{3})\b/.exec(await page.getByRole('main').innerText())
      if (code) return `${code[1]}${code[2]}`
    }
    await page.waitForTimeout(1000)
  }
  throw new Explained(`No sign-in message for ${address} arrived`)
}

async function newestMessage(page, address) {
  await page.goto(`/mailbox?to=${encodeURIComponent(address)}`)
  const subject = page
    .getByRole('main')
    .getByRole('link', { name: /sign in/i })
    .first()
  return (await subject.isVisible()) ? subject.getAttribute('href') : undefined
}
