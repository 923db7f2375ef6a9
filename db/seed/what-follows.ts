import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { agreements } from '@/db/schema/agreements'
import { confirmUndertaking } from '@/lib/agreements/commands/confirm-undertaking'
import { giveAgreement } from '@/lib/agreements/commands/give-agreement'
import { reportUndertaking } from '@/lib/agreements/commands/report-undertaking'
import { signAgreement } from '@/lib/agreements/commands/sign-agreement'
import { writeAgreement } from '@/lib/agreements/commands/write-agreement'
import { stepsOf } from '@/lib/agreements/queries'
import { agree } from '@/lib/disagreements/commands/agree'
import { askForResolution } from '@/lib/disagreements/commands/ask-for-resolution'
import type { CastName } from '@/lib/kernel/demo-cast'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { bodies, cast } from './cast'
import { agreed, newStory, onDay, tell } from './tell'

const call = 'The council rings the family each Friday'

/** Ruth writes down what was agreed, and the family and the council sign it. */
export async function agreementSigned(day: CalendarDate, by: CastName, caseId: string): Promise<void> {
  const council = { owner: bodies.northshire.id }
  const help = 'Fifteen hours a week with a teaching assistant are written into the plan'
  await onDay(day, '13:10', async () => {
    await tell(cast.ruth, caseId, writeAgreement, {
      ...{ ...council, what: help, section: 'F', item: 'amend_provision' },
    })
    await tell(cast.ruth, caseId, writeAgreement, { ...council, what: call, item: 'other' })
    await tell(cast.ruth, caseId, giveAgreement)
  })
  for (const signer of [cast[by], cast.dev])
    await onDay(day, '15:30', async () => {
      const [given] = await reader
        .select({ sha256: agreements.sha256 })
        .from(agreements)
        .where(and(eq(agreements.caseId, caseId), eq(agreements.status, 'to_sign')))
      await tell(signer, caseId, signAgreement, { ...given, name: signer.name, agrees: 'yes' })
    })
}

/** The council says that it rings each Friday, and the family says so too. */
export async function callsMade(day: CalendarDate, by: CastName, caseId: string): Promise<void> {
  const step = (await stepsOf(cast.dev, caseId)).find(({ what }) => what === call)
  const said = { dutyId: step?.dutyId, doneOn: day, words: 'We rang last Friday and today', file: null }
  await onDay(day, '11:45', () => tell(cast.dev, caseId, reportUndertaking, said))
  await onDay(day, '18:05', () => tell(cast[by], caseId, confirmUndertaking, { dutyId: step?.dutyId }))
}

/** A family asks its council to talk about something that is not a decision, and the council takes part. */
export async function disagreementTalkedAbout(day: CalendarDate, by: CastName): Promise<void> {
  const disagreementId = randomUUID()
  newStory()
  await onDay(day, '20:10', () =>
    agreed(
      askForResolution(cast[by], {
        disagreementId,
        kind: 'duties',
        about: 'The annual review was in the spring, and nobody has written to us since',
        wanted: 'A letter after each review that says what changes and when',
        councilId: bodies.northshire.id,
      }),
    ),
  )
  await onDay(day, '20:40', () =>
    agreed(agree(cast.dev, { disagreementId, version: 1 }, { seat: 'local_authority' })),
  )
}
