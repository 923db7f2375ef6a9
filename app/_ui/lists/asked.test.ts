import { expect, test } from 'vitest'
import { asked, pageAsked } from './asked'

test.each([
  [{}, ''],
  [{ search: 'Okafor' }, 'Okafor'],
  [{ search: ['Okafor', 'Price'] }, 'Okafor'],
  [{ search: [] }, ''],
  [{ search: 'Oka\0for' }, 'Okafor'],
  [{ search: `${'a'.repeat(99)}\u{1f9d1}` }, `${'a'.repeat(99)}\uFFFD`],
])('%j asks for %j', (query, search) => expect(asked(query, 'search')).toBe(search))

test.each([
  ['2', 2],
  ['99999', 99_999],
])('?page=%s is page %i', (page, number) => expect(pageAsked({ page })).toBe(number))

test.each(['', '0', '-1', '1.5', '1e3', '99999999999999999999', 'NaN', 'Infinity', '２', '\0'])(
  '?page=%j is the first page',
  (page) => expect(pageAsked({ page })).toBe(1),
)
