import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { seal, unseal } from './sealing'

beforeEach(() => {
  vi.stubEnv('DATA_KEY', randomBytes(32).toString('base64'))
})

const letter = Buffer.from('Dear parent, we will not assess.')

test('what was sealed opens again', () => {
  expect(Buffer.from(unseal(seal(letter, 'one'), 'one'))).toEqual(letter)
})

test('the same letter never looks the same twice', () => {
  expect(seal(letter, 'one')).not.toEqual(seal(letter, 'one'))
})

test('it does not show what is in it', () => {
  expect(Buffer.from(seal(letter, 'one')).includes('parent')).toBe(false)
})

test('bytes that belong to another document do not open', () => {
  const sealed = seal(letter, 'one')
  expect(() => unseal(sealed, 'two')).toThrow()
})

test('a changed byte does not open', () => {
  const sealed = seal(letter, 'one')
  sealed[sealed.length - 1]! ^= 1
  expect(() => unseal(sealed, 'one')).toThrow()
})

test('another key does not open it', () => {
  const sealed = seal(letter, 'one')
  vi.stubEnv('DATA_KEY', randomBytes(32).toString('base64'))
  expect(() => unseal(sealed, 'one')).toThrow()
})

test('bytes in no known form are refused', () => {
  expect(() => unseal(new Uint8Array(), 'one')).toThrow('not sealed in a form that is known')
})
