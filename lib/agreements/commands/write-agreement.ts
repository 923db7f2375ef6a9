import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { undertakings } from '@/db/schema/agreements'
import { caseCommand } from '@/lib/cases/case-command'
import { takingPart, type Body } from '@/lib/cases/taking-part'
import { Problems, problem, type Problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { longWords, optionalWords } from '@/lib/kernel/words'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { mostUndertakings, planSections } from '../agreement'
import { outcomeAgreed } from '../draft'
import { undertakingKinds } from '../kinds'
import { openDraft } from '../open-draft'

const input = z.object({
  /** The thing that is written anew; nothing for one more. */
  thingId: z.uuid().optional(),
  what: longWords({ called: 'What is done', missing: 'Say what is done', max: 2000 }),
  section: z
    .union([z.enum(planSections), z.literal('')], 'Choose the section of the plan')
    .optional()
    .transform((section) => section || null),
  /** An organisation that took part, or 'other'. */
  owner: z.string('Choose who does it').min(1, 'Choose who does it'),
  ownerName: optionalWords({ called: 'The name', max: 120 }),
  item: z.enum(undertakingKinds, 'Choose what kind of thing it is'),
  otherDayOn: optionalDay({ called: 'The day' }),
})

type Thing = z.output<typeof input>

/**
 * The mediator writes down one thing that was agreed, and nothing of what was said: who does it, of which kind it is,
 * and another day where the parties agreed one. Nobody else sees it until it is given to them to sign. After that the
 * first change begins a new version.
 */
export const writeAgreement = caseCommand('write_agreement', {
  input,

  async run(work) {
    const { tx, mediationCase, input: thing } = work
    const { concludedOn } = await outcomeAgreed(tx, mediationCase.id)
    const { bodies } = await takingPart(tx, mediationCase)
    const flaws = flawsOf(thing, bodies, concludedOn)
    if (flaws.length > 0) throw new Problems(flaws)

    const draft = await openDraft(work)
    const known = draft.things.find(({ id }) => id === thing.thingId)
    if (thing.thingId && !known) throw problem('', 'This was taken out of the agreement')
    const row = rowFor(thing, bodies)
    if (known)
      await tx
        .update(undertakings)
        .set(row)
        .where(and(eq(undertakings.agreementId, draft.id), eq(undertakings.id, known.id)))
    else {
      if (draft.things.length >= mostUndertakings)
        throw problem('', `Write down ${mostUndertakings} things or fewer`)
      const position = Math.max(-1, ...draft.things.map((one) => one.position)) + 1
      await tx.insert(undertakings).values({ id: randomUUID(), agreementId: draft.id, position, ...row })
    }
    return { detail: { agreementId: draft.id, version: draft.version }, letters: [] }
  },
})

/** Only the council can change a plan; regulation 42 binds no one else, so anybody else needs a day to keep to. */
function flawsOf(
  { owner, ownerName, item, otherDayOn }: Thing,
  bodies: readonly Body[],
  earliestOn: CalendarDate,
): Problem[] {
  const body = bodies.find(({ organisation }) => organisation.id === owner)
  if (!body && owner !== 'other') return [{ field: 'owner', message: 'Choose who does it' }]
  const needsCouncil = item !== 'other' && body?.role !== 'local_authority'
  return [
    ...(!body && !ownerName ? [{ field: 'ownerName', message: 'Enter who does it' }] : []),
    ...(needsCouncil
      ? [{ field: 'item', message: 'Only the council can do this. Choose something that cannot be appealed' }]
      : []),
    ...(!body && !otherDayOn
      ? [{ field: 'otherDayOn', message: 'Enter the day that was agreed. The law sets none for them' }]
      : []),
    ...(otherDayOn && otherDayOn < earliestOn
      ? [{ field: 'otherDayOn', message: `The day must be on or after ${longDate(earliestOn)}` }]
      : []),
  ]
}

function rowFor({ what, section, owner, ownerName, item, otherDayOn }: Thing, bodies: readonly Body[]) {
  const body = bodies.find(({ organisation }) => organisation.id === owner)
  return {
    ...{ what, section, item, otherDayOn },
    owedBy: body ? (body.role === 'icb' ? ('icb' as const) : ('local_authority' as const)) : ('any' as const),
    organisationId: body?.organisation.id ?? null,
    ownerName: body ? null : ownerName,
  }
}
