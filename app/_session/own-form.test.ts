import { expect, test } from 'vitest'
import { isOwnForm } from './own-form'

const ours = 'https://mediation.example'
const sent = (headers: Record<string, string>) =>
  isOwnForm(new Headers({ host: 'mediation.example', ...headers }), ours)

test.each([
  { origin: ours },
  { origin: ours, 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'same-origin' },
  // Behind a proxy that renames the host, and on the machine's other name for itself.
  { origin: ours, host: '10.0.0.4:3000' },
  { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
])('%j is our own form', (headers) => expect(sent(headers)).toBe(true))

test.each([
  {},
  { origin: 'null' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { origin: 'https://evil.example' },
  { origin: 'https://mediation.example.evil.example' },
  { origin: 'https://evil-mediation.example' },
  { origin: 'https://mediation.example:8443' },
  { origin: ours, 'sec-fetch-site': 'cross-site' },
  { origin: 'https://other.mediation.example', 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
])('%j is not', (headers) => expect(sent(headers)).toBe(false))
