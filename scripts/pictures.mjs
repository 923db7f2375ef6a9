/** `npm run pictures`: takes the README's pictures from the demonstration that runs (`npm start`). */
import fs from 'node:fs'
import path from 'node:path'
import { launchBrowser } from './boot/browser.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { Explained, runCommand, say } from './boot/progress.mjs'
import { demoFolder, inProject } from './boot/project.mjs'
import { runningDemo } from './boot/running-demo.mjs'

const pictures = [
  { name: 'family', address: 'amina@family.example', open: '/parent', click: /Yusuf/ },
  { name: 'desk', address: 'imogen@provider.example', open: '/admin' },
  { name: 'authority', address: 'dev.patel@northshire.example', open: '/authority', click: /Pritchard/ },
  { name: 'mediator', address: 'ruth@mediators.example', open: '/mediator/calendar' },
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

async function take(browser, origin, { name, address, open, click }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: origin })
  await signIn(page, address)
  await page.goto(open, { waitUntil: 'networkidle' })
  if (click) {
    await page.getByRole('main').getByRole('link', { name: click }).first().click()
    await page.waitForLoadState('networkidle')
  }
  const file = path.join('docs/pictures', `${name}.png`)
  await page.screenshot({ path: inProject(file) })
  say(`${file}: ${page.url()}`)
  await page.close()
}

/** As anybody would: ask for a code, read it in the mailbox, type it. */
async function signIn(page, address) {
  await page.goto('/sign-in')
  await page.locator('[name=email]').fill(address)
  await page.locator('main form button').click()
  await page.waitForURL(/\/sign-in\/code/)
  const typed = page.url()
  const code = await newestCode(page, address)
  await page.goto(typed)
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function newestCode(page, address) {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`/mailbox?to=${encodeURIComponent(address)}`)
    const subject = page
      .getByRole('main')
      .getByRole('link', { name: /sign in/i })
      .first()
    if (await subject.isVisible()) {
      await subject.click()
      await page.waitForLoadState('networkidle')
      const code = /\b(\d{3}) ?(\d{3})\b/.exec(await page.getByRole('main').innerText())
      if (code) return `${code[1]}${code[2]}`
    }
    await page.waitForTimeout(1000)
  }
  throw new Explained(`No sign-in message for ${address} arrived`)
}
