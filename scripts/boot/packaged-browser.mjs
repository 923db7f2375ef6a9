import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mustRun } from './commands.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { step } from './progress.mjs'
import { dataFolder, inProject } from './project.mjs'

/**
 * The Chromium that comes as an npm package, with the libraries and fonts it needs, unpacked once.
 *
 * @returns {Promise<import('./browser.mjs').Browser | undefined>} nothing where the package has none for the machine
 */
export async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const home = createRequire(inProject('package.json')).resolve('@sparticuz/chromium').split('/build/')[0]
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  const folder = path.join(dataFolder, `chromium-${version}`)
  fs.mkdirSync(dataFolder, { recursive: true })
  if (!fs.existsSync(folder)) {
    await oneAtATime(`${folder}.unpacking`, () =>
      step('Unpacking a browser for the tests', () => unpack(folder)),
    )
  }
  return {
    path: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  }
}

/** Unpacked beside its place and moved there when whole. */
async function unpack(folder) {
  if (fs.existsSync(folder)) return
  const fresh = `${folder}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh)
  // The package unpacks into the folder for temporary files, and its own libraries only for this runtime.
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  await mustRun('Unpacking the browser', [inProject('scripts/boot/unpack-browser.mjs')], { env })
  fs.writeFileSync(path.join(fresh, 'fonts/fonts.conf'), fontSettings(folder))
  fs.renameSync(fresh, folder)
}

/** The package's own settings name a fixed folder. Without any font Chromium crashes on the first page. */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
