/** Run by packaged-browser.mjs in an environment of its own: unpacks into TMPDIR. */
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
