/** A picture of a page: node scripts/screenshot.mjs URL FILE.png [WIDTH] */
import { launchBrowser } from './boot/browser.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { Explained, runCommand } from './boot/progress.mjs'

await runCommand(async () => {
  const [url, file, width = '1280'] = process.argv.slice(2)
  if (!url || !file)
    throw new Explained('Say which page and which file: node scripts/screenshot.mjs URL FILE.png')
  await continueOnPinnedNode()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: Number(width), height: 800 } })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.screenshot({ path: file, fullPage: true })
  } finally {
    await browser.close()
  }
})
