/** Looks at certificates with programs that are not ours. Started by scripts/check-certificates.mjs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemoKey } from '@/lib/certificates/demo-key'
import { refusedNames } from '@/lib/paper/names.fixture'
import { largePrint } from '@/lib/certificates/pdf/large-print'
import { renderCertificate } from '@/lib/certificates/pdf/render'
import { firstUnprintable } from '@/lib/paper/runs'
import { openSealingKey } from '@/lib/certificates/seal'
import { now } from '@/lib/kernel/now'
import { wrongWithAltered, wrongWithFile, wrongWithSeal, wrongWithText } from './looks'
import { howToInstallMissing } from './programs'
import { samples } from './samples'

const missing = howToInstallMissing()
if (missing) {
  console.error(missing)
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  try {
    const wrong = await everythingWrong(folder)
    for (const one of wrong) console.error(one)
    const count = `${samples.length} certificates, each in large print as well, and the one that is kept`
    console.log(wrong.length === 0 ? `All is well with ${count}` : `${wrong.length} things wrong in ${count}`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function everythingWrong(folder: string): Promise<string[]> {
  const at = now()
  const { p12, password } = await makeDemoKey('Certificate checks', at)
  const key = await openSealingKey(p12, password)
  const wrong: string[] = []
  for (const [index, sample] of samples.entries()) {
    const { called, content } = sample
    const { bytes } = await renderCertificate(content, key, at)
    const certificate = written(`${index}.pdf`, bytes)
    const large = written(`${index}-large.pdf`, await largePrint(content, at))
    wrong.push(
      ...[
        ...wrongWithFile(certificate, { title: `${content.title} ${content.number}`, pages: 2 }),
        ...wrongWithSeal(certificate),
        ...wrongWithText(certificate, sample),
        ...wrongWithFile(large, { title: `${content.title} ${content.number}, large print`, pages: null }),
        ...wrongWithText(large, sample),
      ].map((what) => `${called}: ${what}`),
    )
  }
  wrong.push(...wrongWithKept())
  const { bytes } = await renderCertificate(samples[0]!.content, key, at)
  for (const part of [0.1, 0.3, 0.5, 0.58]) {
    const altered = Uint8Array.from(bytes)
    const place = Math.floor(bytes.length * part)
    altered[place] = (altered[place] ?? 0) ^ 1
    wrong.push(...wrongWithAltered(written('altered.pdf', altered)).map((what) => `byte ${place}: ${what}`))
  }
  for (const [script, name, character] of refusedNames)
    if (firstUnprintable(name) !== character) wrong.push(`${script}: ${character} is not named`)
  return wrong

  function written(name: string, bytes: Uint8Array): string {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
}

/** The one that was issued once and is kept in the repository. */
function wrongWithKept(): string[] {
  const path = 'lib/certificates/kept/certificate.pdf'
  const is = { title: 'Mediation certificate C-2026-000318-Q', pages: 2 }
  return [...wrongWithFile(path, is), ...wrongWithSeal(path)].map((what) => `${path}: ${what}`)
}
