import { eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { request } from '@/db/seed/demo'
import { agreed, workingDayAgo } from '@/db/seed/tell'
import { issueCertificate } from '@/lib/certificates/commands/issue-certificate'
import type { CertificateContent } from '@/lib/certificates/content'
import { makeDemoKey } from '@/lib/certificates/demo-key'
import { providerKey } from '@/lib/certificates/provider-key'
import { sealIsIntact } from '@/lib/certificates/seal'
import { now } from '@/lib/kernel/now'
import { barePdf } from './bare-pdf'
import { copyOfDatabase, newDatabase, onDatabase } from './databases'
import type { Job, Setting } from './job'

/** A busy Monday's certificates, from the press of the button to the letter that is owed. */
export const certificatesJob: Job = {
  id: 'P1',
  title: 'Certificates',
  workload:
    '100 certificates, four at once as the worker issues a batch: for each a transaction that asks the guards, draws, seals, hashes and keeps it, and writes event, duties and letter.',
  gate: 'Each case has one, tagged and sealed with our key, and one letter says so.',
  measures: [
    {
      id: 'P1',
      ratio: 'issuing a certificate ÷ drawing its words with pdfkit alone',
      reach: { atMost: 1.5 },
    },
  ],
  prepare,
}

const atOnce = 4

async function prepare({ quick, say }: Setting) {
  await aKey()
  const owing = await newDatabase('certificates_owed')
  say('cases in which a certificate is owed')
  const caseIds = await onDatabase(owing, async () => {
    await seedCast()
    return casesOwing(quick ? 10 : 100)
  })
  const issuing = async () =>
    onDatabase(await copyOfDatabase(owing), () => millisecondsOf(() => issueAll(caseIds)))

  const issued = await copyOfDatabase(owing)
  const { wrong, contents } = await onDatabase(issued, async () => {
    await issueAll(caseIds)
    return lookedAt(caseIds)
  })
  return {
    wrong,
    comparisons: { P1: { over: issuing, under: () => millisecondsOf(() => drawAll(contents)) } },
  }
}

async function aKey(): Promise<void> {
  const { p12, password } = await makeDemoKey('The benchmark', now())
  process.env.CERTIFICATE_KEY = Buffer.from(p12).toString('base64')
  process.env.CERTIFICATE_KEY_PASSWORD = password
}

async function casesOwing(count: number): Promise<string[]> {
  const made: string[] = []
  while (made.length < count)
    made.push(
      await request(workingDayAgo(2), {
        by: 'amina',
        child: { firstName: 'Yusuf', lastName: `Okafor ${made.length}`, dateOfBirth: '2018-05-04' },
        grounds: ['refuse_assess'],
        letterDatedOn: workingDayAgo(20),
        road: 'certificate',
      }),
    )
  return made
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function issueAll(caseIds: readonly string[]): Promise<void> {
  const waiting = await reader
    .select({ caseId: cases.id, version: cases.version })
    .from(cases)
    .where(inArray(cases.id, [...caseIds]))
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop())
        await agreed(issueCertificate(cast.grace, next, { kind: 'information_given' }))
    }),
  )
}

async function drawAll(contents: readonly CertificateContent[]): Promise<void> {
  for (const content of contents) await barePdf(content)
}

async function lookedAt(caseIds: readonly string[]) {
  const papers = await reader.select().from(certificates)
  const told = await reader.$count(letters, eq(letters.kind, 'certificate-issued'))
  const trusted = [(await providerKey()).signer.certificate]
  const isOneEach = new Set(papers.map(({ caseId }) => caseId)).size === caseIds.length
  const isTagged = papers.every(({ pdf }) => Buffer.from(pdf).includes('/Marked true'))
  const answers: [wrong: string, isRight: boolean][] = [
    ['not every case has one certificate', isOneEach && papers.length === caseIds.length],
    ['one is not tagged', isTagged],
    ['one is not sealed with our key', papers.every(({ pdf }) => sealIsIntact(pdf, trusted))],
    ['not every family is told', told === caseIds.length],
  ]
  return {
    wrong: answers.filter(([, isRight]) => !isRight).map(([wrong]) => wrong),
    contents: papers.map(({ content }) => content as CertificateContent),
  }
}
