import { randomInt } from 'node:crypto'

/**
 * The number of a certificate: year of issue, place in that year's register, and a check character that catches any
 * one character mistyped and any two exchanged: 'C-2026-000123-D'.
 *
 * @param year four digits
 * @param sequence from 1 to 999999
 * @throws {RangeError} outside these
 */
export function certificateNumber(year: number, sequence: number): string {
  if (!isWhole(year, 2000, 9999) || !isWhole(sequence, 1, 999_999))
    throw new RangeError(`No certificate number for ${year}, ${sequence}`)
  const digits = `${year}${String(sequence).padStart(6, '0')}`
  return `C-${year}-${digits.slice(4)}-${checkCharacter(digits)}`
}

/** The number that somebody typed, as it is printed; null if it cannot be one (a slip, or something else). */
export function readCertificateNumber(typed: string): string | null {
  const [, digits, check] = /^C?([0-9]{10})([0-9A-Z])$/.exec(plain(typed)) ?? []
  if (!digits || check !== checkCharacter(digits)) return null
  return `C-${digits.slice(0, 4)}-${digits.slice(4)}-${check}`
}

/** Ten characters that nobody can guess (48 bits) and nobody can misread: no I, L, O, B, S, Z and no U. */
export function newVerificationCode(): string {
  return Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** The code that somebody typed, whatever their case, spaces and look-alikes; null if it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const code = plain(typed)
  return code.length === 10 && [...code].every((character) => alphabet.includes(character)) ? code : null
}

/** The code as people read it aloud: 'K7PM4 R9X2D'. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

const alphabet = '0123456789ACDEFGHJKMNPQRTVWXY'
const lookAlikes: Record<string, string> = { O: '0', I: '1', L: '1', B: '8', S: '5', Z: '2' }

/** 29 characters and weights below 29: every single slip and every exchange changes the sum. */
function checkCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0)
  return alphabet.charAt(sum % alphabet.length)
}

function plain(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.\u2212]/gu, '')
  return letters.replace(/[OILBSZ]/g, (letter) => lookAlikes[letter] ?? letter)
}

function isWhole(n: number, least: number, most: number): boolean {
  return Number.isInteger(n) && n >= least && n <= most
}
