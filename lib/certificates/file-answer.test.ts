import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { asOf } from '@/lib/kernel/now'
import { carried, readCarried } from './file-answer'
import type { FileFound } from './file-found'

vi.stubEnv('NEXTAUTH_SECRET', 'tests-only-9fK2vXq7LmR4wZ8cT1yB6nHs3dJp')

const answers: FileFound[] = [
  { outcome: 'known', certificateId: randomUUID() },
  { outcome: 'altered' },
  { outcome: 'unknown' },
  { outcome: 'unknown', isSealedByOthers: true },
]

test.each(answers)('%o is carried in an address and read again', (found) => {
  const address = carried(found)
  expect(address).toBe(encodeURIComponent(address))
  expect(readCarried(address)).toEqual(found)
})

test('nobody else can write one', () => {
  const [said, signature] = carried({ outcome: 'altered' }).split('.')
  const forged = Buffer.from(JSON.stringify({ outcome: 'known', certificateId: randomUUID(), until: 9e15 }))
  for (const given of [
    `${forged.toString('base64url')}.${signature}`,
    `${forged.toString('base64url')}.`,
    `${said}.${signature}x`,
    `${said}.${signature}.`,
    `${said}`,
    '',
    '.',
    'x'.repeat(10_000),
  ])
    expect(readCarried(given)).toBeNull()
})

test('it is good for a quarter of an hour', async () => {
  const at = new Date('2026-11-30T10:00:00Z')
  const address = await asOf(at, () => Promise.resolve(carried({ outcome: 'unknown' })))
  const read = (minutes: number) =>
    asOf(new Date(at.getTime() + minutes * 60_000), () => Promise.resolve(readCarried(address)))
  expect(await read(15)).toEqual({ outcome: 'unknown' })
  expect(await read(16)).toBeNull()
})
