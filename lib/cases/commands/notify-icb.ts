import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { organisations } from '@/db/schema/organisations'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords, words } from '@/lib/kernel/words'
import { longDate } from '@/lib/law/calendar/date'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { toAcknowledge, toArrangeMediation } from '../deadlines'
import { discharges, moves, opens, type DutyChange } from '../duties'
import { toFamily } from '../everybody'
import { openDuty } from '../open-duty'
import { issueKindsOf } from '../tell-council'
import { confirmationAsked } from '../ask-for-confirmation'

const input = z.object({
  icbId: z.uuid('Choose the health board (ICB) that was told'),
  notifiedOn: pastDay({ called: 'The day it was told', missing: 'Enter the day it was told' }),
  contact: words({ called: 'The contact', missing: 'Enter who was told', max: 300 }),
  whatWasSent: longWords({ called: 'What was sent', missing: 'Say what was sent' }),
})

/**
 * The council tells an ICB that health is in issue (SEND Regs 2014 reg 35), and says so here. The ICB joins the
 * case. Where health is the only issue the 30 days start on the day it was told, with several on the first of those
 * days; otherwise the council's run on.
 */
export const notifyIcb = caseCommand('notify_icb', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, mediationCase, input: given, now, calendar } = work
    const { id: caseId, reference, laToldOn, councilName } = mediationCase
    const { notifiedOn, contact, whatWasSent } = given
    const issues = await issueKindsOf(tx, caseId)
    const icb = await boardToTell(work)
    if (!issues.includes('health'))
      throw problem('', 'Health is not among the issues, so no ICB has to be told')
    if (laToldOn === null || notifiedOn < laToldOn)
      throw problem(
        'notifiedOn',
        laToldOn
          ? `The day must be ${longDate(laToldOn)}, when the council was told, or later`
          : 'The council itself has not been told yet',
      )

    const { name, noticesEmail, id: organisationId } = icb
    await tx.insert(caseParties).values({ caseId, role: 'icb', organisationId, name, sinceAt: now })
    const arranging = toArrangeMediation({ issues, laToldOn, icbToldOn: notifiedOn }, calendar)
    const to = { name, email: noticesEmail ?? '', userId: null }
    const acknowledging = toAcknowledge({ toldOn: notifiedOn, owedBy: 'icb' }, calendar)
    const held = await askedToConfirm(work, organisationId, to)

    return {
      detail: { icb: name, organisationId, notifiedOn, contact, whatWasSent },
      duties: [
        discharges('notify_icb', ''),
        opens(acknowledging, { ground: organisationId, organisationId }),
        ...(await clockChange(work, arranging, icb)),
        ...(held.duties ?? []),
      ],
      letters: [
        letter('health-notice', to, {
          reference,
          caseUrl: caseUrl('authority', caseId),
          council: councilName,
          toldOn: notifiedOn,
          healthOnly: arranging.owedBy === 'icb',
          holdByDueOn: arranging.dueOn,
        }),
        ...toFamily(mediationCase, (family, url) =>
          letter('icb-told', family, { reference, caseUrl: url, icb: name, toldOn: notifiedOn }),
        ),
        ...held.letters,
      ],
      tasks: [
        ...(noticesEmail
          ? []
          : [{ kind: 'no_address_for_notices' as const, detail: `${name} has no address for notices` }]),
        ...(held.tasks ?? []),
      ],
    }
  },
})

type Notice = Work<z.output<typeof input>>

/** The first ICB told arranges, and starts the clock of a health-only case; an earlier day, told later, moves it. */
async function clockChange(
  { tx, mediationCase }: Notice,
  arranging: ReturnType<typeof toArrangeMediation>,
  { id: organisationId, name }: { id: string; name: string },
): Promise<DutyChange[]> {
  if (arranging.route !== 'health_only' || !arranging.dueOn) return []
  if (mediationCase.icbs.length === 0)
    return [moves(arranging, `${name} was told, so its 30 days start`, { organisationId })]
  const clock = await openDuty(tx, mediationCase.id, 'arrange_mediation')
  if (!clock?.dueOn || clock.dueOn <= arranging.dueOn) return []
  return [moves(arranging, `${name} was told earlier, so the 30 days started earlier`)]
}

async function boardToTell({ tx, mediationCase, input: { icbId }, today }: Notice) {
  const [icb] = await tx
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.id, icbId),
        eq(organisations.kind, 'icb'),
        or(isNull(organisations.untilOn), gte(organisations.untilOn, today)),
      ),
    )
  if (!icb) throw problem('icbId', 'Choose the health board (ICB) from the list')
  if (mediationCase.icbs.some(({ organisation }) => organisation.id === icb.id))
    throw problem('icbId', `${icb.name} has been told already`)
  return icb
}

/** An ICB that joins while a time is held is asked at once; one that joins after the booking, by the desk. */
async function askedToConfirm(
  work: Notice,
  organisationId: string,
  to: Parameters<typeof letter>[1],
): Promise<Pick<Outcome, 'duties' | 'letters' | 'tasks'>> {
  const meeting = await standingMeeting(work.tx, work.mediationCase.id)
  if (!meeting) return { letters: [] }
  if (meeting.status === 'booked')
    return {
      letters: [],
      tasks: [
        {
          kind: 'nobody_with_authority',
          detail: 'An ICB was told after the meeting was booked. Ask who comes from it',
        },
      ],
    }
  const { duty, letter: asked } = confirmationAsked(work, meeting, { organisationId, role: 'icb', to })
  return { duties: [duty], letters: [asked] }
}
