import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  certificateNumber,
  newVerificationCode,
  readCertificateNumber,
  readVerificationCode,
  spokenCode,
} from './number'

const numbers = fc.tuple(fc.integer({ min: 2000, max: 9999 }), fc.integer({ min: 1, max: 999_999 }))

test('a number has the year, the place and a check character', () => {
  expect(certificateNumber(2026, 123)).toMatch(/^C-2026-000123-[0-9A-Y]$/)
})

test('no number before the first or beyond the last place', () => {
  for (const sequence of [0, -1, 1.5, 1_000_000])
    expect(() => certificateNumber(2026, sequence)).toThrow(RangeError)
  expect(() => certificateNumber(26, 1)).toThrow(RangeError)
})

test('what is printed can be read back, however it is typed', () => {
  fc.assert(
    fc.property(numbers, ([year, sequence]) => {
      const number = certificateNumber(year, sequence)
      expect(readCertificateNumber(number)).toBe(number)
      expect(readCertificateNumber(` ${number.toLowerCase().replaceAll('-', ' – ')} `)).toBe(number)
      expect(
        readCertificateNumber(number.replaceAll('-', '').replaceAll('0', 'O').replaceAll('1', 'l')),
      ).toBe(number)
    }),
  )
})

test('one wrong digit, or two exchanged, is never another number', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.nat(9), fc.nat(9), ([year, sequence], at, other, digit) => {
      const number = certificateNumber(year, sequence).replaceAll('-', '').slice(1)
      const swapped = [...number]
      ;[swapped[at], swapped[other]] = [swapped[other] ?? '', swapped[at] ?? '']
      const changed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
      for (const slip of [swapped.join(''), changed])
        if (slip !== number) expect(readCertificateNumber(slip)).toBeNull()
    }),
  )
})

test.each(['', 'C', 'C-2026', 'C-2026-000123', '😀', 'C-2026-000123-DD', '../etc', 'x'.repeat(10_000)])(
  '%j is no number and no code',
  (typed) => {
    expect(readCertificateNumber(typed)).toBeNull()
    expect(readVerificationCode(typed)).toBeNull()
  },
)

test('a code has ten characters that cannot be misread, and is new each time', () => {
  const codes = Array.from({ length: 500 }, newVerificationCode)
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[0-9AC-HJKMNPQRTVWXY]{10}$/)
})

test('a code is read whatever its case, spaces and look-alikes', () => {
  expect(readVerificationCode('k7pm4 r9x2d')).toBe('K7PM4R9X2D')
  expect(readVerificationCode('OIl0-1bsz-52')).toBe('0110185252')
  expect(readVerificationCode(spokenCode('K7PM4R9X2D'))).toBe('K7PM4R9X2D')
  expect(readVerificationCode('K7PM4R9X2U')).toBeNull()
  expect(readVerificationCode('K7PM4R9X2')).toBeNull()
})
