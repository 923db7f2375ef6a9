import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { users } from '@/db/schema/people'
import type { OpenCase } from '@/lib/cases/open-case'
import { provider } from '@/lib/kernel/provider'
import type { Deadline } from '@/lib/law/deadline'
import type { CertificateFacts } from '@/lib/law/certificate-guards'
import type { CertificateParticulars, StatedGround } from './content'

type Known = {
  mediationCase: OpenCase
  facts: CertificateFacts
  issuerId: string
  number: string
  code: string
  verifyUrl: string
  appeal: Pick<Deadline, 'dueOn' | 'safeBy' | 'workings'> | null
}

/** What the case knows, as a certificate asks for it. The case must have a family, a child and a decision. */
export async function particularsOf(tx: Transaction, known: Known): Promise<CertificateParticulars> {
  const { mediationCase, facts, issuerId, number, code, verifyUrl, appeal } = known
  const { holder, child, decision, councilName, icbs } = mediationCase
  if (!holder || !child || !decision) throw new Error('A certificate needs a family, a child and a decision')
  const [issuer] = await tx.select({ name: users.name }).from(users).where(eq(users.id, issuerId))
  const { serviceName, providerName, phone, openingHours } = provider()
  const isYoungPerson = holder.role === 'young_person'
  return {
    number,
    code,
    verifyUrl,
    ground: statedGround(facts),
    issuedOn: facts.issuedOn,
    holder: { name: holder.name, is: isYoungPerson ? 'young_person' : 'parent' },
    child: { name: `${child.firstName} ${child.lastName}`, bornOn: child.dateOfBirth, isYoungPerson },
    council: councilName,
    icbs: icbs.map(({ organisation }) => organisation.name),
    decision: { grounds: decision.grounds, letterDatedOn: decision.letterDatedOn },
    adviser: { name: issuer?.name ?? '', organisation: providerName },
    service: { name: serviceName, phone, openingHours },
    appeal,
    replaces: null,
  }
}

function statedGround({ ground, concludedOn, issuedOn, arranging }: CertificateFacts): StatedGround {
  if (ground === 'took_part') return { kind: ground, endedOn: concludedOn ?? issuedOn }
  if (ground === 'not_arranged') return { kind: ground, toldOn: arranging.saidCannotOn }
  return { kind: ground }
}
