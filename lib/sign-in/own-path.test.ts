import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test.each([
  ['/parent', '/parent'],
  ['/parent/cases/1?done=sent', '/parent/cases/1?done=sent'],
  ['/admin/people?q=a%20b#top', '/admin/people?q=a%20b'],
  ['/a/../admin', '/admin'],
])('%s is gone on to', (asked, path) => expect(ownPath(asked)).toBe(path))

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\r\nSet-Cookie: a=b',
  '/.//evil.example',
  '/a/..//evil.example',
  'http://[',
  'parent',
  '',
  `/${'a'.repeat(4096)}`,
  '/a\0b',
  '/sign-in?next=/sign-in',
  '/sign-out',
  '/api/auth/session',
  undefined,
  ['/parent', '/admin'],
])('%j is not', (asked) => expect(ownPath(asked)).toBeUndefined())
