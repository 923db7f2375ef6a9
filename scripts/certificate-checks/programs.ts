import { spawnSync } from 'node:child_process'

/** The programs that look at a certificate, and the Debian package that brings each. */
const packages = {
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
} as const

export type Program = keyof typeof packages

/** What a program said, and whether it was content. */
export function asks(program: Program, ...args: string[]): { output: string; isContent: boolean } {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' })
  return { output: `${stdout}${stderr}`, isContent: status === 0 }
}

/** Which are not installed, with what installs them; nothing when all are there. */
export function howToInstallMissing(): string | undefined {
  const missing = (Object.keys(packages) as Program[]).filter(
    (program) => spawnSync(program, ['--version']).error !== undefined,
  )
  if (missing.length === 0) return undefined
  const wanted = [...new Set(missing.map((program) => packages[program]))]
  return `Not installed: ${missing.join(', ')}. On Debian or Ubuntu: apt-get install ${wanted.join(' ')}`
}
