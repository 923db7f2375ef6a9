import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { letter, type LetterProps } from '@/emails/letter'
import { optionalDay } from '@/lib/kernel/typed-day'
import { now } from '@/lib/kernel/now'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { londonDate } from '@/lib/law/calendar/date'
import { rightHolder } from '@/lib/law/right-holder'
import { caseCommand, type NextStep, type Outcome, type Work } from '../case-command'
import { contactAt } from '../contact'
import { toGiveInformation } from '../deadlines'
import { unlessWaiting } from '../desk-tasks'
import { dischargesOn, opens } from '../duties'
import { familyIsInformed } from '../information-given'
import { makeChoice } from '../make-choice'
import { appealDate } from '../open-duty'
import { demandComplete } from '../request-complete'
import { chooseMediation } from './choose-mediation'
import { declineMediation } from './decline-mediation'

const input = z.object({
  /** The day somebody telephoned, where the desk enters it later. */
  contactedOn: optionalDay({ called: 'The day they contacted us' }).refine(
    (day) => day === null || day <= londonDate(now()),
    'The day they contacted us must be today or in the past',
  ),
})

/**
 * The family sends its request: that is contact with the adviser (reg 33), in time or late, and never refused for
 * being late. Whoever has read the information and knows what they want goes on at once, in the same transaction:
 * to a certificate or to a meeting. A supporter can send it, but the choice is the right-holder's to make.
 */
export const sendRequest = caseCommand('send_request', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, role, today, calendar } = work
    const { road } = mediationCase
    await demandComplete(tx, mediationCase, role, today)
    await standByRecord(work)
    const contact = contactAt(mediationCase.decision, contactDay(work))
    const informed = await familyIsInformed(tx, mediationCase)
    const next = informed && role !== 'supporter' ? stepFor(road) : undefined

    return {
      detail: { ...contact, road, informed },
      duties: [
        dischargesOn(contact.contactedOn, 'contact_adviser'),
        opens(informed ? makeChoice(calendar) : toGiveInformation({ contactedOn: today }, calendar)),
      ],
      letters: await received(work, informed, next !== undefined),
      tasks: await tasksFor(work, contact.late),
      then: next ? [next] : [],
    }
  },
})

type Sending = Work<z.output<typeof input>>

/** A parent for whom the desk sends at this age decides for the young person (CFA 2014 s.80): the right does not pass. */
async function standByRecord({ tx, mediationCase: { child, holder }, today }: Sending): Promise<void> {
  if (!child || holder?.role !== 'parent') return
  if (rightHolder({ dateOfBirth: child.dateOfBirth, on: today }).rightHolder !== 'young_person') return
  await tx.update(caseParties).set({ standsByRecord: true }).where(eq(caseParties.id, holder.id))
}

/** Only the desk may say that contact was earlier than the sending. */
function contactDay({ role, input: { contactedOn }, mediationCase: { decision }, today }: Sending) {
  if (contactedOn === null || (role !== 'adviser' && role !== 'administrator')) return today
  if (decision && contactedOn < decision.letterDatedOn && contactedOn < decision.noticeSentOn)
    throw problem('contactedOn', 'The day they contacted us cannot be before the decision')
  return contactedOn
}

function stepFor(road: Sending['mediationCase']['road']): NextStep | undefined {
  if (road === 'meeting') return chooseMediation.next({})
  return road === 'certificate' ? declineMediation.next({}) : undefined
}

async function received({ tx, mediationCase }: Sending, informed: boolean, goesOn: boolean) {
  const { id, reference, holder, road } = mediationCase
  if (!holder) return []
  const call: LetterProps['request-received']['next'] = road === 'talk' ? 'call' : 'choice'
  const next =
    goesOn && road !== null && road !== 'talk' ? road : informed || road === 'talk' ? call : 'information'
  return [
    letter('request-received', holder.to, {
      reference,
      caseUrl: caseUrl('parent', id),
      appeal: await appealDate(tx, id),
      next,
    }),
  ]
}

async function tasksFor({ tx, mediationCase }: Sending, late: boolean) {
  const { id, road, localAuthorityId, councilName } = mediationCase
  const asked: NonNullable<Outcome['tasks']>[number][] = []
  if (late)
    asked.push({
      kind: 'late_contact',
      detail: 'The family contacted us after the two months. No certificate is issued without your decision',
    })
  if (road === 'talk')
    asked.push({ kind: 'ring_the_family', detail: 'The family would like to talk before they choose' })
  if (localAuthorityId === null)
    asked.push({
      kind: 'council_not_listed',
      detail: `The family named “${councilName}”. Find the council, and tell it today if they want to meet`,
    })
  const fresh = await Promise.all(asked.map((task) => unlessWaiting(tx, id, task)))
  return fresh.flat()
}
