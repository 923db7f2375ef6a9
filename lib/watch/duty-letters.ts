import { and, eq } from 'drizzle-orm'
import { certificates } from '@/db/schema/certificates'
import { letter, type Letter, type LetterProps, type Recipient } from '@/emails/letter'
import type { Work } from '@/lib/cases/case-command'
import { appealDate } from '@/lib/cases/open-duty'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { bodyOwing, readersOf } from './readers'
import type { Stage, ToldTo } from './reminder-plan'
import type { OpenDuty } from './watched-duties'

type Telling = Pick<Work<unknown>, 'tx' | 'mediationCase' | 'today'>
type Due = OpenDuty & { dueOn: CalendarDate }

/** The letters of one stage: to each of those it is told to, in words for them. */
export async function dutyLetters(telling: Telling, duty: Due, { to }: Stage): Promise<Letter[]> {
  const letters: Letter[] = []
  for (const who of to) {
    const write = await writers[who](telling, duty)
    letters.push(...(await readersOf(telling, duty, who)).map(write))
  }
  return letters
}

type Writer = (to: Recipient) => Letter

const writers: Record<ToldTo, (telling: Telling, duty: Due) => Writer | Promise<Writer>> = {
  family: toFamily,
  case_officer: toBody,
  body_and_lead: toBody,
  adviser: (telling, duty) => toOwner(telling, duty, caseUrl('admin', telling.mediationCase.id)),
  desk: toDesk,
  mediator: (telling, duty) => toOwner(telling, duty, mediatorUrl(telling, duty)),
}

async function toFamily({ tx, mediationCase, today }: Telling, duty: Due): Promise<Writer> {
  const { id, reference } = mediationCase
  const about = { reference, caseUrl: caseUrl('parent', id) }
  const what = duty.duty === 'contact_adviser' ? 'contact' : 'appeal'
  const appeal = await appealDate(tx, id)
  const certificate = await certificateOf({ tx, mediationCase })
  const { dueOn, safeOn } = duty
  if (dueOn < today) return (to) => letter('date-gone', to, { ...about, what, dueOn, certificate, appeal })
  const carefulDayGone = safeOn !== null && safeOn < today ? safeOn : null
  const keepBy = carefulDayGone ? dueOn : (safeOn ?? dueOn)
  return (to) =>
    letter('date-ahead', to, { ...about, what, safeOn: keepBy, dueOn, carefulDayGone, certificate, appeal })
}

async function certificateOf({
  tx,
  mediationCase: { id, decision },
}: Pick<Telling, 'tx' | 'mediationCase'>): Promise<LetterProps['date-ahead']['certificate']> {
  if (!decision || !certificateNeeded(decision.grounds).needed) return 'not_needed'
  const live = and(eq(certificates.caseId, id), eq(certificates.status, 'live'))
  return (await tx.$count(certificates, live)) > 0 ? 'issued' : 'to_come'
}

function toBody({ mediationCase, today }: Telling, duty: Due): Writer {
  const { id, reference, councilName } = mediationCase
  const body = bodyOwing(mediationCase, duty)?.organisation.name ?? councilName
  const { dueOn, safeOn } = duty
  const about = { reference, caseUrl: caseUrl('authority', id), body, dueOn, duty: duty.duty }
  return (to) =>
    dueOn < today
      ? letter('council-duty-late', to, about)
      : letter('council-duty-due', to, {
          ...about,
          safeOn: safeOn !== null && safeOn >= today ? safeOn : null,
        })
}

function toOwner({ mediationCase, today }: Telling, { duty, dueOn, dueBy }: Due, url: string): Writer {
  const about = { reference: mediationCase.reference, caseUrl: url, duty, dueOn }
  return (to) =>
    dueOn < today
      ? letter('own-duty-late', to, about)
      : letter('own-duty-due', to, { ...about, by5pm: dueBy !== null })
}

function toDesk({ mediationCase, today }: Telling, duty: Due): Writer {
  const { id, reference } = mediationCase
  const { dueOn } = duty
  const who = whoOwes(mediationCase, duty)
  const about = {
    reference,
    caseUrl: caseUrl('admin', id),
    who,
    duty: duty.duty,
    dueOn,
    isLate: dueOn < today,
  }
  return (to) => letter('desk-duty', to, about)
}

/** Who owes a duty, as the desk calls them: a body by its name, everybody else by what they are. */
export function whoOwes(mediationCase: Telling['mediationCase'], duty: OpenDuty): string {
  const body = bodyOwing(mediationCase, duty)
  if (body) return body.organisation.name
  const named = { family: 'The family', adviser: 'The adviser', mediator: 'The mediator', any: 'Somebody' }
  return duty.owedBy === 'local_authority' || duty.owedBy === 'icb'
    ? mediationCase.councilName
    : named[duty.owedBy]
}

/** Until it is accepted, a case that is offered is seen among the offers only. */
const mediatorUrl = ({ mediationCase: { id } }: Telling, { duty }: Due) =>
  duty === 'answer_offer' ? `${appOrigin()}/mediator/offers` : caseUrl('mediator', id)
