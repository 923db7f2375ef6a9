import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The demo's own secrets, as environment variables: made once and kept, so that sessions and encrypted rows outlive a
 * restart. A production service gets its secrets from outside and never reads these.
 *
 * @param {string} folder
 * @returns {Record<'NEXTAUTH_SECRET' | 'DATA_KEY', string>}
 */
export function demoSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  const secrets = {
    NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
    DATA_KEY: randomBytes(32).toString('base64'),
    ...kept,
  }
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return secrets
}
