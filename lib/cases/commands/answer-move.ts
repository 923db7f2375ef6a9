import { z } from 'zod'
import { moveWords, type Replacement } from '@/db/schema/moves'
import { actorId } from '@/lib/kernel/actor'
import { problem, Problems, Refusal } from '@/lib/kernel/refusal'
import { optionalLongWords, optionalWords } from '@/lib/kernel/words'
import { namedAttendees } from '@/lib/scheduling/attendance'
import { attendeesOf, standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { busyAmong } from '@/lib/scheduling/obstacles'
import {
  openMove,
  stillAsked,
  whoMustAgree,
  wordsTo,
  type Asked,
  type Move,
  type Word,
} from '../another-time'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { chooseLater, isLateUnchosen } from '../meet-later'
import { becauseOfNo, becauseTooLate } from '../meeting-stands'
import { isShort, moveObstacles, takeMoved } from '../move-obstacles'
import { demandNotBegun } from '../not-begun'
import { bodyOf } from '../taking-part'
import { ticked } from '../ticked'
import { moveMeeting } from './move-meeting'

const blankAsNone = (given: unknown) => (given === '' ? undefined : given)

const input = z.object({
  proposalId: z.uuid(),
  /** Whose word it is; only the desk has to say. */
  partyId: z.preprocess(blankAsNone, z.uuid().optional()),
  answer: z.enum(['yes', 'no'], 'Say whether this time is all right'),
  reason: optionalLongWords({ called: 'The reason', max: 2000 }),
  shortNoticeAccepted: ticked,
  /** The family would rather meet after the 30 days than have its certificate now, and why no earlier time suits it. */
  later: ticked,
  laterReason: optionalLongWords({ called: 'The reason', max: 1000 }),
  /** For a council or ICB: whoever was to come before, or somebody else. */
  whoComes: z.preprocess(blankAsNone, z.enum(['same', 'other']).default('same')),
  deciderUserId: z.union([z.literal(''), z.uuid('Choose who comes')], 'Choose who comes').optional(),
  deciderName: optionalWords({ called: 'The name' }),
  deciderJobTitle: optionalWords({ called: 'What they do' }),
  limits: optionalLongWords({ called: 'The limits', max: 2000 }),
  others: optionalLongWords({ called: 'The others', max: 2000 }),
})

/**
 * A party says whether another time is all right. The last yes that is needed moves the meeting; a no leaves it where
 * it is, and the desk looks on. A body says who comes, if not the same people; the mediator is asked about a time that
 * is not in their hours. The 30 days run on whatever is said, and to a time after them the family alone says yes, in
 * writing.
 */
export const answerMove = caseCommand('answer_move', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now } = work
    const { id: caseId } = mediationCase
    const meeting = await standingMeeting(tx, caseId)
    const move = await openMove(tx, caseId)
    const recordedBy = actorId(actor)
    if (!recordedBy) throw new Refusal('not_allowed')
    demandNotBegun(meeting, now)
    if (!meeting || move?.id !== given.proposalId)
      throw problem('', 'This time is not proposed any more. The meeting stands as you see it on the case')
    const asked = await whoMustAgree(tx, mediationCase, move)
    const party = onWhoseWord(work, asked)
    const detail = { proposalId: move.id, who: party.name, answer: given.answer, reason: given.reason }
    if (given.answer === 'no') {
      if (!given.reason) throw problem('reason', 'Say why, and what would suit')
      await writeDown(work, { move, party }, { ...givenNo, reason: given.reason, recordedBy })
      return becauseOfNo(work, { move, meeting, party, asked, detail })
    }

    demandNotice(work, { move, party })
    const later = await whyLater(work, { move, party })
    if (later) await chooseLater(tx, caseId, later, now)
    const replacements = await whoComesThen(work, { move, meeting, party })
    const word = { agrees: true, reason: given.reason, replacements, recordedBy }
    const shortNoticeAccepted = given.shortNoticeAccepted && !party.body
    await writeDown(work, { move, party }, { ...word, shortNoticeAccepted })
    const words = await wordsTo(tx, move)
    const told = { ...detail, ...(later && { later }) }
    if (stillAsked(asked, words).length > 0) return { detail: told, letters: [] }

    const agreed = { move, meeting, asked, words }
    const obstacles = await moveObstacles(work, agreed)
    // From here on the time is ours, and the move that follows does not fail for somebody who was quicker.
    if (obstacles.length === 0 && !(await takeMoved(work, agreed)))
      obstacles.push('Somebody else has just taken that time')
    if (obstacles.length > 0) return becauseTooLate(work, { ...agreed, detail: told, obstacles })
    return { detail: told, letters: [], then: [moveMeeting.next({ proposalId: move.id })] }
  },
})

type Answering = Work<z.output<typeof input>>

const givenNo = { agrees: false, shortNoticeAccepted: false, replacements: null }

/** A no is kept like a yes: what the party has named before is not theirs any more. */
async function writeDown(
  { tx, now }: Answering,
  { move, party }: { move: Move; party: Asked },
  word: Pick<Word, 'agrees' | 'reason' | 'shortNoticeAccepted' | 'replacements' | 'recordedBy'>,
) {
  const said = { ...word, saidAt: now }
  await tx
    .insert(moveWords)
    .values({ proposalId: move.id, partyId: party.partyId, ...said })
    .onConflictDoUpdate({ target: [moveWords.proposalId, moveWords.partyId], set: said })
}

function onWhoseWord(
  { actor, role, mediationCase, input: { partyId } }: Answering,
  asked: readonly Asked[],
): Asked {
  if (role === 'adviser' || role === 'administrator') {
    const party = asked.find((one) => one.partyId === partyId)
    if (!party) throw problem('partyId', 'Choose whose word it is')
    return party
  }
  const isBody = role === 'la_officer' || role === 'icb_officer'
  const { holder, mediator } = mediationCase
  const own = isBody ? bodyOf(actor, role, mediationCase).id : (role === 'mediator' ? mediator : holder)?.id
  const party = asked.find((one) => one.partyId === own)
  if (!party) throw new Refusal('not_allowed')
  return party
}

function demandNotice(work: Answering, { move, party }: { move: Move; party: Asked }) {
  if (party.body || party.isMediator || work.input.shortNoticeAccepted || !isShort(work, { move })) return
  throw problem(
    'shortNoticeAccepted',
    'This time is less than 5 working days away. Tick the box if that is all right for you, or say no to this time',
  )
}

/**
 * Why no earlier time suits the family, where it now chooses to meet after the 30 days; nothing where it need not.
 * Stops the command where it has to and does not, or where somebody else would choose for it.
 */
async function whyLater(
  { tx, role, mediationCase, input: { later, laterReason } }: Answering,
  { move, party }: { move: Move; party: Asked },
): Promise<string | null> {
  if (party.body || party.isMediator) return null
  if (!(await isLateUnchosen(tx, mediationCase.id, move.startsAt))) return null
  if (role === 'adviser' || role === 'administrator')
    throw problem(
      'partyId',
      'This time is after the 30 days. The family has to choose that itself, in writing, on its own page',
    )
  if (later && laterReason) return laterReason
  throw new Problems([
    ...(later ? [] : [{ field: 'later', message: notChosen }]),
    ...(laterReason ? [] : [{ field: 'laterReason', message: 'Say why no earlier time suits' }]),
  ])
}

const notChosen =
  'This time is after the 30 days. Tick the box if you would rather meet then. If not, say no, or have your certificate now'

/** Who comes for a body where others come than before. Stops the command when somebody is in another meeting then. */
async function whoComesThen(
  { tx, input: given, today, now }: Answering,
  { move, meeting, party: { body } }: { move: Move; meeting: Meeting; party: Asked },
): Promise<readonly Replacement[] | null> {
  if (!body) return null
  const others =
    given.whoComes === 'other'
      ? await namedAttendees(tx, { ...given, hasAuthority: 'yes' }, body, today)
      : null
  const before = await attendeesOf(tx, meeting.id)
  const coming = others ?? before.filter(({ organisationId }) => organisationId === body.organisation.id)
  const ids = coming.flatMap(({ userId }) => userId ?? [])
  const busy = await busyAmong(tx, ids, { ...move, meetingId: meeting.id }, now)
  const missing = coming.find(({ userId }) => busy.has(userId ?? ''))
  if (missing)
    throw problem(
      others ? 'deciderUserId' : 'whoComes',
      `${missing.name} is in another meeting then. Name somebody else`,
    )
  return others
}
