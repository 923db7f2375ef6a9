import { FontMissing } from './faces'
import { describe, firstUnprintable, Unprintable } from './runs'

/** Why a paper could not be printed, in plain words; nothing where it is a fault of ours. */
export function whyNotPrinted(error: unknown): string | undefined {
  if (error instanceof Unprintable) return `${cannotPrint(error.character)}. Write it in another way.`
  if (error instanceof FontMissing) return 'A font that these names need is not installed.'
  return undefined
}

/**
 * Why a name cannot be printed; nothing where it can.
 *
 * @throws {FontMissing}
 */
export function whyNotPrintable(name: string): string | undefined {
  const character = firstUnprintable(name)
  return character === null ? undefined : cannotPrint(character)
}

const cannotPrint = (character: string) => `We cannot print the character ${describe(character)}`
