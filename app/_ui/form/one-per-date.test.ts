import { expect, test } from 'vitest'
import { onePerDate } from './one-per-date'
import { sentForm } from './sent-form'

test.each(['x'.repeat(10_001), '5\0'])('a date with what no box can hold is put right once', (typed) => {
  const form = new FormData()
  for (const part of ['day', 'month', 'year']) form.append(`dateOfBirth-${part}`, typed)
  form.append('free-day', typed)
  form.append('firstName', typed)
  const { problems } = sentForm(form).state
  const fields = onePerDate(problems).map(({ field }) => field)
  expect(fields.toSorted()).toEqual(['dateOfBirth', 'firstName', 'free'])
})

test('a box whose date has no problem keeps its own', () => {
  const problem = { field: 'first-day', message: 'Choose a day' }
  expect(onePerDate([problem])).toEqual([problem])
})
