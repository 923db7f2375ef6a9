import { expect, test } from 'vitest'
import { readForm } from './read-form'

function sent(...fields: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const typed = (day: string, month: string, year: string) =>
  readForm(sent(['bornOn-day', day], ['bornOn-month', month], ['bornOn-year', year]))['bornOn']

test('a field sent twice is a list, sent once is text', () => {
  expect(readForm(sent(['agree', 'plan'], ['agree', 'cost'], ['agree', 'limit'], ['name', 'Dev']))).toEqual({
    agree: ['plan', 'cost', 'limit'],
    name: 'Dev',
  })
})

test('files and the framework’s own fields are left out', () => {
  expect(
    readForm(sent(['$ACTION_REF_1', ''], ['letter', new File(['x'], 'x.pdf')], ['name', 'Dev'])),
  ).toEqual({
    name: 'Dev',
  })
})

test('a date in three boxes is written year first with two digits', () => {
  expect(typed('2', ' 11', '2026')).toBe('2026-11-02')
})

test('three empty boxes are no answer', () => {
  expect(typed('', ' ', '')).toBe('')
})

test.each([
  ['31', '2', '2026', '2026-02-31'],
  ['', '2', '2026', '2026-02-'],
  ['two', 'Nov', '26', '26-Nov-two'],
])('%s %s %s stays as typed, for the reader to refuse', (day, month, year, expected) => {
  expect(typed(day, month, year)).toBe(expected)
})
