import { expect, test } from 'vitest'
import { z } from 'zod'
import { longWords, optionalLongWords, optionalWords, words } from './words'

const form = z.object({ name: words({ called: 'Name', missing: 'Enter the name' }) })
const messageFor = (name: unknown) => form.safeParse({ name }).error?.issues.map(({ message }) => message)
const hidden = ['Name has a hidden character in it. Type it again instead of pasting it']

test('text is trimmed, composed and its spaces are made one', () => {
  expect(form.parse({ name: '  Jose\u0301  \u00a0Okafor ' })).toEqual({ name: 'José Okafor' })
})

test.each([undefined, null, '', '  ', '\u200b\u200d', '\u3164', '\u2800', '\ufeff'])(
  'nothing that can be seen (%j) is nothing',
  (name) => expect(messageFor(name)).toEqual(['Enter the name']),
)

test('a field that was not sent is nothing', () => {
  expect(z.object({ note: optionalWords({ called: 'Note' }) }).parse({})).toEqual({ note: null })
  expect(form.safeParse({}).error?.issues.map(({ message }) => message)).toEqual(['Enter the name'])
})

test.each(['a\0b', 'a\x07', 'a\x85', 'a\u202Eb', 'a\u2066', 'a\ud800', '\udc00a', 'a\ufffd', 'a\uffff'])(
  'a hidden character (%j) is refused',
  (name) => expect(messageFor(name)).toEqual(hidden),
)

test.each(['Łukasz', 'Nguyễn', 'ਸਿੰਘ', 'বাংলা', 'தமிழ்', '李小龙', 'محمد علي', '👩‍👩‍👧', 'می‌خواهم'])(
  '%s is kept',
  (name) => expect(form.parse({ name }).name).toBe(name.normalize('NFC')),
)

test('an emoji of many code points is one character', () => {
  expect(form.parse({ name: '👩‍👩‍👧'.repeat(200) }).name).toHaveLength(1600)
  expect(messageFor('👩‍👩‍👧'.repeat(201))).toEqual(['Name must be 200 characters or fewer'])
})

test.each(['x'.repeat(201), 'x'.repeat(10_000), `a${'\u0301'.repeat(9_000)}`, 'x'.repeat(1_000_000)])(
  'a name too long is refused',
  (name) => expect(messageFor(name)).toEqual(['Name must be 200 characters or fewer']),
)

test('a line holds no line end', () => {
  expect(messageFor('one\r\ntwo')).toEqual(['Name must be on one line'])
  expect(messageFor('one\u2028two')).toEqual(['Name must be on one line'])
})

test.each([[['a', 'b']], [{ a: 1 }], [5], [new File(['x'], 'x')]])(
  'what is not text (%j) is refused',
  (name) => {
    expect(messageFor(name)).toEqual(['Name must be text'])
  },
)

test('several lines keep their ends as one kind', () => {
  expect(longWords({ called: 'Notes', missing: 'Enter notes' }).parse('one\r\n\r\n\ttwo\rthree')).toBe(
    'one\n\n\ttwo\nthree',
  )
})

test('what may be left empty is null when it is', () => {
  expect(optionalWords({ called: 'Name' }).parse(' ')).toBeNull()
  expect(optionalLongWords({ called: 'Notes' }).parse(undefined)).toBeNull()
  expect(optionalLongWords({ called: 'Notes', max: 3 }).safeParse('four').error?.issues[0]?.message).toBe(
    'Notes must be 3 characters or fewer',
  )
})
