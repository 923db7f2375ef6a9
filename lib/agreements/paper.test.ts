import { expect, test } from 'vitest'
import type { Problems } from '@/lib/kernel/refusal'
import { date } from '@/lib/law/calendar/date'
import { characters, printedText } from '@/lib/paper/printed-text.fixture'
import { agreementContent, wordsOf } from './content'
import { FontMissing } from '@/lib/paper/faces'
import { papersOf, printed } from './paper'
import { anAgreement } from './particulars.fixture'

const at = new Date('2026-12-16T15:00:00Z')

test.each([
  ['Chinese', '今天北方郡委员会同意评估优素福的教育需要并在十四周内作出决定'],
  ['English', 'The council assesses what he needs, and says so in writing; '],
])('of 2,000 characters in one thing every one is printed: %s', async (_script, words) => {
  const what = words.repeat(80).slice(0, 2000).trim()
  const content = agreementContent(anAgreement({ undertakings: [what, 'A weekly call', what] }))
  const found = characters(await printedText((await papersOf(content, null, at)).bytes))
  for (const [one, count] of characters(wordsOf(content).replaceAll(':', '')))
    expect(found.get(one), one).toBeGreaterThanOrEqual(count)
})

test.each([
  ['a space that nobody sees', 'Call\u200bweekly', 'U+200B (a space without width)'],
  ['a soft hyphen', 'Call\u00adweekly', 'U+00AD (a soft hyphen)'],
  ['a letter of no font', 'Call สม', 'ส (U+0E2A)'],
])('%s stops it and is named', async (_what, words, named) => {
  const content = agreementContent(anAgreement({ undertakings: [words] }))
  const stopped = await papersOf(content, null, at).catch((error: unknown) => error)
  expect((stopped as Problems).problems).toEqual([
    {
      field: '',
      message: `We cannot print the character ${named}. Write it in another way. The agreement has not changed`,
    },
  ])
})

test('a tab is a space on paper', async () => {
  const content = agreementContent(anAgreement({ undertakings: ['Call\tweekly'] }))
  expect(await printedText((await papersOf(content, null, at)).bytes)).toContain('Call weekly')
})

test('every page after the first says which it is', async () => {
  const content = agreementContent(
    anAgreement({ meetingEndedOn: date('2026-12-16'), undertakings: ['A call '.repeat(280).trim()] }),
  )
  expect(await printedText((await papersOf(content, null, at)).bytes)).toContain('Page 2, agreement')
})

test('a missing font stops what is printed in plain words, and a fault of ours stays one', () => {
  const prints = (error: Error) => () =>
    printed(() => {
      throw error
    })
  expect(prints(new FontMissing())).toThrow('A font that these names need is not installed.')
  expect(prints(new RangeError('fault'))).toThrow(RangeError)
})
