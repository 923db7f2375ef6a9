import { PDF } from '@libpdf/core'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDemoKey } from './demo-key'
import { openSealingKey, sealIsIntact } from './seal'

/*
 * A certificate as it was issued, dated 9 December 2026, with the public half of the key that sealed it; the key itself is
 * gone. It is never made anew: whatever becomes of the drawing and the sealing, what was issued is still to be checked.
 */

const kept = (name: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, 'kept', name)))
const [paper, sealedWith] = [kept('certificate.pdf'), kept('sealed-with.der')]

test('the certificate that is kept has not changed', () => {
  const sha256 = createHash('sha256').update(paper).digest('hex')
  expect(sha256).toBe('40dc886ac91f66cb1e13c8ff550d3146d3bfe484c62b4e8ea0f1b7c2b848f1f6')
})

test('its seal is good still, under the key of its day and no other', async () => {
  const { p12, password } = await makeDemoKey('The key of today', new Date('2030-01-01T00:00:00Z'))
  const { signer } = await openSealingKey(p12, password)
  expect(sealIsIntact(paper, [signer.certificate, sealedWith])).toBe(true)
  expect(sealIsIntact(paper, [signer.certificate])).toBe(false)
})

test('one flipped bit breaks it', () => {
  for (let at = 0; at < paper.length; at += 997) {
    const altered = paper.slice()
    altered[at]! ^= 1
    expect(sealIsIntact(altered, [sealedWith]), `byte ${at}`).toBe(false)
  }
})

test('it still says to whom, and both dates', async () => {
  const document = await PDF.load(paper)
  const text = document.extractText().map((page) => page.text)
  for (const words of ['C-2026-000318-Q', 'Amina Yusuf-Okafor', '2 November 2026', '9 December 2026'])
    expect(text.join('\n')).toContain(words)
})
