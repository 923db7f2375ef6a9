/** Says one line to the person at the terminal. */
export function say(line = '') {
  console.log(line)
}

/** Says one line beside what a command prints, which may be read by a program. */
export function notice(line) {
  console.error(line)
}

/**
 * Names a piece of work, does it, and says how long it took. While it lasts, a line every ten seconds shows that
 * nothing hangs.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now()
  say(`${title} …`)
  const heartbeat = setInterval(() => say(`  … ${secondsSince(begun)} s`), 10_000)
  try {
    const result = await work()
    say(`  done in ${secondsSince(begun)} s`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/** A problem the person at the terminal can do something about: shown as words, without a stack. */
export class Explained extends Error {}

/**
 * Runs a command's main function; an explained problem ends it with plain words and exit code 1.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (problem) {
    console.error(problem instanceof Explained ? `\n${problem.message}` : problem)
    process.exitCode = 1
  }
}

export const secondsSince = (begun) => ((performance.now() - begun) / 1000).toFixed(1)
