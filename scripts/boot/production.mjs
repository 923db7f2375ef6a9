import { typescript } from './commands.mjs'
import { runInForeground } from './foreground.mjs'
import { applyPatches } from './patches.mjs'

/**
 * Runs a part of a production service, once the environment is found complete and its secrets strong.
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
  return refused || runInForeground(args, production)
}
