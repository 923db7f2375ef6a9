import { expect, test } from 'vitest'
import { emailAddress, normalAddress, optionalEmailAddress } from './email-address'

test.each([
  ['amina@family.example', 'amina@family.example'],
  ['Amina.Yusuf+send@Family.EXAMPLE', 'amina.yusuf+send@family.example'],
  ["o'neil@family.example", "o'neil@family.example"],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
])('%s is %s', (typed, address) => expect(normalAddress(typed)).toBe(address))

test.each([
  '"e@attacker.example"@victim.example',
  '"x@a.example y"@victim.example',
  '<v@victim.example>e@a.example',
  'Amina <v@victim.example>',
  'v@victim.example(comment)',
  'a@x.example,b@y.example',
  'a@x.example;b@y.example',
  'a@x.example\nb@y.example',
  'a@x.example b@y.example',
  'v＠victim.example',
  'v@victim.example.',
  'v@ｖictim.example',
  'v@ﬁnance.example',
  'v@vic\u200dtim.example',
  'vicтor@victim.example',
  'v\0@victim.example',
  'v@[127.0.0.1]',
  'v@127.0.0.1',
  'v@localhost',
  'v@xn--a',
  'v@-a.example',
  'v@a..example',
  '.v@a.example',
  'v.@a.example',
  'v..v@a.example',
  '@a.example',
  'v@',
  'v',
  '',
  `${'v'.repeat(65)}@a.example`,
  `v@${'a.'.repeat(130)}example`,
  '@'.repeat(100_000),
])('%j is refused', (typed) => expect(normalAddress(typed)).toBeUndefined())

test('a Cyrillic letter makes another domain, never the same one', () => {
  expect(normalAddress('v@victоm.example')).not.toBe('v@victom.example')
})

test('the message says what to do', () => {
  const schema = emailAddress({ missing: 'Enter your email address' })
  const said = (given: unknown) => schema.safeParse(given).error?.issues[0]?.message
  expect(said(' ')).toBe('Enter your email address')
  expect(said(undefined)).toBe('Enter your email address')
  expect(said('no')).toBe('Enter an email address in the correct format, like name@example.com')
  expect(said(['a@x.example', 'b@x.example'])).toBe(
    'Enter an email address in the correct format, like name@example.com',
  )
  expect(schema.parse('  amina@family.example ')).toBe('amina@family.example')
})

test('an address that may be left out is null when it is', () => {
  expect(optionalEmailAddress().parse('')).toBeNull()
  expect(optionalEmailAddress().safeParse('no').success).toBe(false)
})
