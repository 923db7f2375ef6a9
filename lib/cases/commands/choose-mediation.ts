import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { cases, choices } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import type { IssueKind } from '../case'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { cancels, discharges, opens } from '../duties'
import { familyIsInformed } from '../information-given'
import type { OpenCase } from '../open-case'
import { arrangingNotStarted, canBeTold, issueKindsOf, tellCouncil } from '../tell-council'

/**
 * The family wants mediation (CFA 2014 s.52). The council is told in the same transaction, so that its 30 days
 * start today whichever way the law is read. A council we cannot reach becomes a task for the desk, and its
 * clock honestly stands still. Also a change of mind after saying no: a certificate not yet issued is not owed any
 * more.
 */
export const chooseMediation = caseCommand('choose_mediation', {
  input: z.object({}),

  async run(work) {
    const { tx, actor, role, mediationCase, now } = work
    const { id: caseId } = mediationCase
    if (mediationCase.state === 'ended' && mediationCase.laToldOn !== null)
      throw problem('', 'This mediation has ended. Telephone us if you would like to meet again')
    if (!(await familyIsInformed(tx, mediationCase)))
      throw problem('', 'Read the information about mediation first. You can ask for it as soon as you have')
    const issues = await issueKindsOf(tx, caseId)
    if (issues.length === 0) throw problem('issues', 'Tell us first what you want to discuss')

    await tx.update(cases).set({ road: 'meeting' }).where(eq(cases.id, caseId))
    await tx.insert(choices).values({
      caseId,
      road: 'meeting',
      statement: 'I wish to take part in mediation about this decision.',
      madeBy: actorId(actor),
      madeByRole: role,
      madeAt: now,
    })
    const reached = canBeTold(mediationCase.localAuthority)
    const outcome = reached ? await councilTold(work) : await councilNotReached(work, issues)
    return {
      ...outcome,
      duties: [
        discharges('make_choice'),
        cancels('issue_certificate', 'The family chose mediation after all', 'information_given'),
        cancels('issue_certificate', 'The family chose mediation after all', 'withdrew'),
        ...(outcome.duties ?? []),
      ],
    }
  },
})

async function councilTold(work: Work<unknown>): Promise<Outcome> {
  const { mediationCase, today } = work
  const council = mediationCase.localAuthority
  if (!canBeTold(council)) throw new Error('Only a council with an address can be told')
  const told = await tellCouncil({ ...work, council })
  const organisationId = told.owedById
  return {
    detail: { council: council.name, laToldOn: today, holdByDueOn: told.arranging.dueOn },
    duties: [opens(told.arranging, organisationId ? { organisationId } : {}), ...told.others],
    letters: [toFamily(mediationCase, told.arranging, today), told.letter].flat(),
  }
}

async function councilNotReached(work: Work<unknown>, issues: readonly IssueKind[]): Promise<Outcome> {
  const { tx, mediationCase, calendar } = work
  const { councilName } = mediationCase
  const arranging = arrangingNotStarted(
    issues,
    `${councilName} could not be told yet. The 30 days start when it is.`,
    calendar,
  )
  return {
    detail: { council: councilName, laToldOn: null },
    duties: [opens(arranging)],
    letters: toFamily(mediationCase, arranging, null),
    tasks: await taskFor(tx, mediationCase),
  }
}

function taskFor(tx: Transaction, { id, localAuthority, councilName }: OpenCase) {
  return localAuthority
    ? unlessWaiting(tx, id, {
        kind: 'no_address_for_notices',
        detail: `${councilName} has no address for notices. Find it and tell the council today`,
      })
    : unlessWaiting(tx, id, {
        kind: 'council_not_listed',
        detail: `The family named “${councilName}”. Find the council and tell it today`,
      })
}

function toFamily(
  { id, reference, holder, councilName }: OpenCase,
  { safeBy, dueOn, owedBy }: Pick<ReturnType<typeof arrangingNotStarted>, 'safeBy' | 'dueOn' | 'owedBy'>,
  toldOn: OpenCase['laToldOn'],
) {
  if (!holder) return []
  return [
    letter('mediation-chosen', holder.to, {
      reference,
      caseUrl: caseUrl('parent', id),
      council: councilName,
      toldOn,
      healthOnly: owedBy === 'icb',
      holdBySafeOn: safeBy,
      holdByDueOn: dueOn,
    }),
  ]
}
