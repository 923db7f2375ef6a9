import { readFileSync } from 'node:fs'
import { asks } from './programs'
import { vocalised, type Sample } from './samples'

/** What is wrong with a file as a PDF: its title, its tags, its pages, its fonts, and what it may do. */
export function wrongWithFile(
  path: string,
  { title, pages }: { title: string; pages: number | null },
): string[] {
  const info = asks('pdfinfo', path).output
  const said = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1]
  const expected: [name: string, value: string | undefined][] = [
    ['Title', title],
    ['Tagged', 'yes'],
    ['JavaScript', 'no'],
    ['Encrypted', 'no'],
    ['PDF version', '1.7'],
    ['Page size', '595.28 x 841.89 pts (A4)'],
    ...(pages === null ? [] : ([['Pages', String(pages)]] as [string, string][])),
  ]
  const { output, isContent } = asks('qpdf', '--check', path)
  return [
    ...expected
      .filter(([name, value]) => said(name) !== value)
      .map(([name]) => `pdfinfo says ${name}: ${said(name)}`),
    ...(isLanguageSet(path) ? [] : ['its language is not set']),
    ...(isContent && !output.includes('WARNING') ? [] : [`qpdf: ${output}`]),
    ...wrongWithFonts(path),
  ]
}

/** In the part that is not compressed, as every reader finds it. */
const isLanguageSet = (path: string) => readFileSync(path, 'latin1').includes('/Lang (en-GB)')

/** Every font is embedded, holds only what is used, and knows its letters. */
function wrongWithFonts(path: string): string[] {
  const [, , ...fonts] = asks('pdffonts', path).output.trimEnd().split('\n')
  if (fonts.length === 0) return ['pdffonts finds no font']
  return fonts.filter((font) => !/ yes +yes +yes +\d+ +\d+$/.test(font)).map((font) => `pdffonts: ${font}`)
}

/** Under one seal, whole and unbroken. Whether the demo's key is trusted is another question. */
export function wrongWithSeal(path: string): string[] {
  const { output } = asks('pdfsig', '-nocert', path)
  return ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached', 'SHA-256']
    .filter((words) => !output.includes(words))
    .map((words) => `pdfsig does not say: ${words}`)
}

/** A byte was changed: the seal must not be valid. */
export function wrongWithAltered(path: string): string[] {
  return asks('pdfsig', '-nocert', path).output.includes('Signature is Valid')
    ? ['the seal is still valid']
    : []
}

/** The name and the two dates can be copied out, composed (NFC) and whole. */
export function wrongWithText(path: string, { content, name }: Sample): string[] {
  const text = asks('pdftotext', '-enc', 'UTF-8', path, '-').output
  const read = text.replace(marksOfDirection, '')
  const flat = withoutSpaces(read)
  const [letter, issue] = [content.letterDate.value, content.issueDate.value]
  const letters = vocalised.has(name) ? withoutSigns : (words: string) => words
  return [
    ...(vocalised.has(name) || read === read.normalize('NFC') ? [] : ['its text is not composed']),
    ...[name, content.number, letter, issue, content.check.address]
      .filter((words) => !letters(flat).includes(letters(withoutSpaces(words))))
      .map((words) => `pdftotext does not find: ${words}`),
  ]
}

/** What pdftotext sets around words that run from right to left. */
const marksOfDirection = /[\u200e\u200f\u202a-\u202e]/g
const withoutSigns = (text: string) => text.replace(/\p{M}/gu, '')
/** Lines are broken where they are full. */
const withoutSpaces = (text: string) => text.replace(/[\s\u00a0]+/g, '')
