import { expect, test } from 'vitest'
import { problem } from '@/lib/kernel/refusal'
import { saidOnItsPage } from './said-on-its-page'

test('a pack that cannot be made leads to its page, and a fault stays one', () => {
  const answer = saidOnItsPage('1')(problem('', 'A font that these names need is not installed.'))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/parent/cases/1/appeal-pack?made=no',
  ])
  expect(() => saidOnItsPage('1')(new Error('fault'))).toThrow('fault')
})
