import { z } from 'zod'

/** How a text is named at the start of a message, and how many characters a person may use. */
type Limits = { called: string; max?: number }
type Needed = Limits & { missing: string }

/**
 * One line of typed text that must be there: trimmed, in Unicode's composed form (NFC), without control
 * characters, counted as people count characters. `called` begins the messages ("Child’s name must be 200
 * characters or fewer"); `missing` is said when nothing was typed.
 */
export function words({ called, missing, max = 200 }: Needed) {
  return needed(missing, (given) => lineOf(given, called, max))
}

/** One line that may be left empty. Gives null when it is. */
export function optionalWords({ called, max = 200 }: Limits) {
  return optional((given) => lineOf(given, called, max))
}

/** Text of several lines that must be there. Lines end in \n. */
export function longWords({ called, missing, max = 5000 }: Needed) {
  return needed(missing, (given) => linesOf(given, called, max))
}

/** Text of several lines that may be left empty. Gives null when it is. */
export function optionalLongWords({ called, max = 5000 }: Limits) {
  return optional((given) => linesOf(given, called, max))
}

/**
 * Whether PostgreSQL and every later reader can hold the text: no NUL or other control characters except tab
 * and line ends, nothing that turns the writing direction, no broken or meaningless code points.
 */
export function isSound(text: string): boolean {
  return text.isWellFormed() && !unsound.test(text)
}

/** How long a text is as people count: an emoji or a letter with its accents is one. */
function lengthOf(text: string): number {
  return Array.from(graphemes.segment(text)).length
}

/** The largest text of any kind that is looked at; whatever is longer is refused unread. */
export const longestText = 10_000

const unsound =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFD\p{Noncharacter_Code_Point}]/u
const lineEnds = /\r\n?|[\u2028\u2029]/g
/** Marks that nobody sees and some programs leave in copied text. */
const strayMarks = /[\uFEFF\u200E\u200F\u061C]/g
const invisible = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** What was read, or why it cannot be taken. */
type Read = { text: string } | { wrong: string }

function needed(missing: string, read: (given: unknown) => Read) {
  return z.unknown().transform((given, context): string => {
    const found = read(given)
    if ('text' in found && found.text) return found.text
    context.addIssue({ code: 'custom', message: 'wrong' in found ? found.wrong : missing })
    return z.NEVER
  })
}

function optional(read: (given: unknown) => Read) {
  return z
    .unknown()
    .optional()
    .transform((given, context): string | null => {
      const found = read(given)
      if ('text' in found) return found.text || null
      context.addIssue({ code: 'custom', message: found.wrong })
      return z.NEVER
    })
}

function lineOf(given: unknown, called: string, max: number): Read {
  const read = linesOf(given, called, max)
  if ('wrong' in read) return read
  return read.text.includes('\n')
    ? { wrong: `${called} must be on one line` }
    : { text: read.text.replace(/\s+/g, ' ') }
}

function linesOf(given: unknown, called: string, max: number): Read {
  if (given === undefined || given === null) return { text: '' }
  if (typeof given !== 'string') return { wrong: `${called} must be text` }
  const tooLong = { wrong: `${called} must be ${max.toLocaleString('en-GB')} characters or fewer` }
  // Eight code units a character is more than any writing needs, and keeps the counting cheap.
  if (given.length > Math.max(max * 8, longestText)) return tooLong
  if (!isSound(given))
    return { wrong: `${called} has a hidden character in it. Type it again instead of pasting it` }

  const text = given.replace(lineEnds, '\n').replace(strayMarks, '').normalize('NFC').trim()
  if (text.replace(invisible, '') === '') return { text: '' }
  return text.length > max * 8 || (text.length > max && lengthOf(text) > max) ? tooLong : { text }
}
