import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { users } from '@/db/schema/people'
import type { CertificateKind } from '@/lib/cases/case'
import type { OpenCase } from '@/lib/cases/open-case'
import { provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateParticulars, Replacement, StatedGround } from './content'

type Known = {
  mediationCase: OpenCase
  kind: CertificateKind
  issuedOn: CalendarDate
  /** The day the mediation ended, and the day we were told that it could not be arranged. */
  stated: { concludedOn: CalendarDate | null; saidCannotOn: CalendarDate | null }
  adviserName: string
  number: string
  code: string
  appeal: CertificateParticulars['appeal']
  replaces: Replacement | null
}

/** What the case knows, as a certificate asks for it. The case must have a family, a child and a decision. */
export function particularsOf({ mediationCase, ...known }: Known): CertificateParticulars {
  const { holder, child, decision, councilName, icbs } = mediationCase
  if (!holder || !child || !decision) throw new Error('A certificate needs a family, a child and a decision')
  const { serviceName, providerName, phone, openingHours } = provider()
  const isYoungPerson = holder.role === 'young_person'
  const { number, code, issuedOn, appeal, replaces } = known
  return {
    ...{ number, code, issuedOn, appeal, replaces },
    verifyUrl: `${appOrigin()}/verify`,
    ground: statedGround(known),
    holder: { name: holder.name, is: isYoungPerson ? 'young_person' : 'parent' },
    child: { name: `${child.firstName} ${child.lastName}`, bornOn: child.dateOfBirth, isYoungPerson },
    council: councilName,
    icbs: icbs.map(({ organisation }) => organisation.name),
    decision: { grounds: decision.grounds, letterDatedOn: decision.letterDatedOn },
    adviser: { name: known.adviserName, organisation: providerName },
    service: { name: serviceName, phone, openingHours },
  }
}

/** The name under which somebody signs. */
export async function nameOf(tx: Pick<Reader, 'select'>, userId: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name ?? ''
}

function statedGround({ kind, issuedOn, stated }: Omit<Known, 'mediationCase'>): StatedGround {
  if (kind === 'took_part') return { kind, endedOn: stated.concludedOn ?? issuedOn }
  if (kind === 'not_arranged') return { kind, toldOn: stated.saidCannotOn }
  return { kind }
}
