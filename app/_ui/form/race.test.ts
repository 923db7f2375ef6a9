import { expect, test } from 'vitest'
import { raceIn } from './race'

const failed = (code: string) =>
  new Error('Failed query', { cause: Object.assign(new Error('PostgreSQL'), { code }) })

test.each(['23P01', '23505', '40P01', '40001', '55P03', '57014', '22021'])('%s is a race', (code) =>
  expect(raceIn(failed(code))).toBe(code),
)

test.each(['42P01', '23503', '23514', 'ECONNREFUSED', '08006'])('%s is not', (code) =>
  expect(raceIn(failed(code))).toBeUndefined(),
)

test('what is no error is none', () => expect(raceIn('23P01')).toBeUndefined())
