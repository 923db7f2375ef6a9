import { expect, test, vi } from 'vitest'
import type { LetterKind } from './letter'
import { renderLetter } from './render'
import { samples } from './samples'

const kinds = Object.keys(samples) as LetterKind[]

/** Words a letter never has: other words for our things, and what presses or blames. */
const forbidden =
  /\b(session|responsible body|appointment|applicant|customer|overdue|simply|just|unfortunately|failed|should|need a plan|diagnos\w*|autis\w*|school)\b/i

test.each(kinds)('%s has a subject of one short line and plain words', async (kind) => {
  const { subject, text, html } = await renderLetter(kind, 'Amina Yusuf-Okafor', samples[kind])
  expect(subject).toMatch(/^\S[^\p{Cc}]{5,77}$/u)
  expect(`${subject}\n${text}`).not.toMatch(forbidden)
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  expect(html).toContain('lang="en-GB"')
})

test.each(kinds)('%s says who writes, whom to ring, and that a second copy means nothing', async (kind) => {
  vi.stubEnv('SERVICE_NAME', 'Calm Tables')
  vi.stubEnv('SERVICE_PHONE', '020 7946 0018')
  const { text } = await renderLetter(kind, '', samples[kind])
  vi.unstubAllEnvs()
  expect(text).toContain('Ring free on 020 7946 0018')
  expect(text).toContain('Calm Tables')
  expect(text).toContain('If the same email comes twice, it is the same message')
  expect(text).not.toContain('Dear')
})

test('whatever is in a name or a fact, the subject stays one line and the words stay words', async () => {
  const nasty = '<b>Eve</b>\r\nBcc: eve@example.org\u2028\u0000'
  const { subject, html, text } = await renderLetter('certificate-issued', nasty.repeat(500), {
    ...samples['certificate-issued'],
    number: nasty,
  })
  expect(subject).not.toMatch(/\p{Cc}|\u2028/u)
  expect(subject.length).toBeLessThanOrEqual(78)
  expect(html).not.toContain('<b>Eve')
  expect(html).not.toContain('\u0000')
  expect(text).not.toMatch(/^Bcc:/m)
})

test('how a disagreement came out is all in the letter of whoever cannot sign in', async () => {
  const outcome = samples['resolution-outcome']
  const told = async (more: object) =>
    (await renderLetter('resolution-outcome', '', { ...outcome, ...more })).text
  const posted = await told({ needsAccount: false, agreedPoints: 'A letter after each review' })
  expect(posted).toContain('A letter after each review')
  expect(posted).not.toContain('Read what was agreed')
  expect(await told({})).toContain('Read what was agreed')
  expect(await told({ result: 'not_settled' })).not.toContain('Read what was agreed')
})

test('a kind that has no words is refused', async () => {
  const unknown = 'no-such-letter' as LetterKind
  await expect(renderLetter(unknown, '', samples['sign-in'])).rejects.toThrow('No words for a letter of kind')
})
