import { expect, test } from 'vitest'
import { sentForm } from './sent-form'

function form(...fields: [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('answers and files go further together', () => {
  const letter = new File(['x'], 'letter.pdf')
  const { sent, state } = sentForm(
    form(['name', 'Jose\u0301'], ['letter', letter], ['empty', new File([], '')]),
  )
  expect(sent).toEqual({ name: 'José', letter })
  expect(state).toEqual({ problems: [], answers: { name: 'José' } })
})

test('a file box left empty is no file, whoever sent the form', () => {
  const empty = [new File([], ''), new File([], String(undefined))]
  for (const file of empty) expect(sentForm(form(['file', file])).sent).toEqual({})
  const chosen = new File([], 'empty.pdf')
  expect(sentForm(form(['file', chosen])).sent).toEqual({ file: chosen })
})

test('several files of one field are a list', () => {
  const [one, two] = [new File(['1'], '1.pdf'), new File(['2'], '2.pdf')]
  expect(sentForm(form(['letter', one], ['letter', two])).sent).toEqual({ letter: [one, two] })
})

test('hidden characters are taken out and said beside the field', () => {
  const { state } = sentForm(form(['name', 'Am\0ina\u202E'], ['other', 'kept']))
  expect(state.problems).toEqual([
    {
      field: 'name',
      message: 'This had hidden characters in it. We have taken them out: check it, then send it again',
    },
  ])
  expect(state.answers).toEqual({ name: 'Amina', other: 'kept' })
})

test('an answer longer than any may be is kept and refused', () => {
  const { state } = sentForm(form(['name', 'x'.repeat(10_001)]))
  expect(state.problems).toEqual([{ field: 'name', message: 'This must be 10,000 characters or fewer' }])
  expect(state.answers.name).toHaveLength(10_001)
})

test('names that objects are born with are names like any other, or left out', () => {
  const { sent, state } = sentForm(form(['__proto__', 'x'], ['constructor', 'y'], ['toString', 'z']))
  expect(state.problems).toEqual([])
  expect(Object.entries(sent)).toEqual([
    ['constructor', 'y'],
    ['toString', 'z'],
  ])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

test('too many fields are refused unread', () => {
  const fields = Array.from({ length: 501 }, (_, n): [string, string] => [`f${n}`, ''])
  expect(sentForm(form(...fields)).state.problems).toHaveLength(1)
})

test.each([undefined, null, 'name=Amina', { name: 'Amina' }, []])('%j is no form', (given) => {
  expect(sentForm(given)).toEqual({
    sent: {},
    state: { problems: [{ field: '', message: 'This is not a form of ours' }], answers: {} },
  })
})
