import { afterEach, expect, test, vi } from 'vitest'
import { primaryColour, provider } from './provider'

afterEach(() => vi.unstubAllEnvs())

test('the phone number becomes a link of digits only', () => {
  vi.stubEnv('SERVICE_PHONE', '+44 (0)20 7946 0018')
  expect(provider().phoneLink).toBe('tel:+4402079460018')
})

test('an empty variable keeps the default', () => {
  vi.stubEnv('SERVICE_NAME', '  ')
  expect(provider().serviceName).toBe('Arrange SEND mediation')
})

test('a dark colour is taken', () => {
  vi.stubEnv('PROVIDER_PRIMARY_COLOUR', '#51397A')
  expect(primaryColour()).toBe('#51397a')
})

test.each(['red', '#fff', '#12345g', '#0f4c5c;}body{display:none}'])(
  '%s is refused as no colour',
  (colour) => {
    vi.stubEnv('PROVIDER_PRIMARY_COLOUR', colour)
    expect(primaryColour).toThrow('PROVIDER_PRIMARY_COLOUR must be')
  },
)

test('a colour that text could not be read in is refused', () => {
  vi.stubEnv('PROVIDER_PRIMARY_COLOUR', '#7fb3c0')
  expect(primaryColour).toThrow('too pale')
})
