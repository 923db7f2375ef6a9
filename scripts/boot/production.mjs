import { typescript } from './commands.mjs'
import { runInForeground } from './foreground.mjs'
import { applyPatches } from './patches.mjs'

/**
 * Runs a part of a production service, once the environment is found complete and its secrets strong, and the
 * database has the present tables. Parts that start together wait for one another there.
 *
 * @param {string[]} args for Node
 * @returns {Promise<number>} the exit code
 */
export async function runInProduction(args) {
  applyPatches()
  // Nothing in the surroundings turns a production service into a demonstration.
  const { DEMO: _, ...env } = process.env
  const production = { ...env, NODE_ENV: 'production' }
  const refused = await runInForeground(typescript('scripts/check-configuration.ts'), production)
  if (refused) return refused
  const notMigrated = await runInForeground(typescript('db/migrate.ts'), production)
  return notMigrated || runInForeground(args, production)
}
