import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { mustRun, typescript } from './commands.mjs'

/**
 * The demo's own secrets, as environment variables: made once and kept, so that sessions, encrypted rows and sealed
 * certificates outlive a restart. A production service gets its secrets from outside and never reads these.
 *
 * @param {string} folder
 * @returns {Promise<Record<'NEXTAUTH_SECRET' | 'DATA_KEY' | 'CERTIFICATE_KEY' | 'CERTIFICATE_KEY_PASSWORD', string>>}
 */
export async function demoSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
    DATA_KEY: randomBytes(32).toString('base64'),
    ...(kept.CERTIFICATE_KEY ? {} : await certificateKey()),
    ...kept,
  }
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return secrets
}

async function certificateKey() {
  return JSON.parse(await mustRun('Making a key for certificates', typescript('scripts/make-demo-key.ts')))
}
