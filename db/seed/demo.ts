import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { offers } from '@/db/schema/mediators'
import { meetingAttendees, meetings, offeredTimes } from '@/db/schema/scheduling'
import type { CertificateKind, DecisionGround, IssueKind, Road } from '@/lib/cases/case'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { acknowledge } from '@/lib/cases/commands/acknowledge'
import { chooseRoad } from '@/lib/cases/commands/choose-road'
import { chooseTime } from '@/lib/cases/commands/choose-time'
import { closeCase } from '@/lib/cases/commands/close-case'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { describeChild } from '@/lib/cases/commands/describe-child'
import { describeFamily } from '@/lib/cases/commands/describe-family'
import { describeIssues } from '@/lib/cases/commands/describe-issues'
import { describeWishes } from '@/lib/cases/commands/describe-wishes'
import { endMeeting } from '@/lib/cases/commands/end-meeting'
import { notifyIcb } from '@/lib/cases/commands/notify-icb'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { offerTimes } from '@/lib/cases/commands/offer-times'
import { readInformation } from '@/lib/cases/commands/read-information'
import { recordOutcome } from '@/lib/cases/commands/record-outcome'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import { sendRequest } from '@/lib/cases/commands/send-request'
import { startCase } from '@/lib/cases/commands/start-case'
import { startMeeting } from '@/lib/cases/commands/start-meeting'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { informationVersion } from '@/lib/cases/information'
import { issueCertificate } from '@/lib/certificates/commands/issue-certificate'
import type { CastName } from '@/lib/kernel/demo-cast'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { bodies, cast } from './cast'
import { agreed, newStory, onDay, tell } from './tell'

/** How a demonstration's case begins. */
export type Beginning = {
  by: CastName
  /** Whose case it is, when a supporter fills it in for them. */
  onBehalfOf?: CastName
  child: { firstName: string; lastName: string; dateOfBirth: string; school?: string }
  council?: keyof typeof bodies
  grounds: readonly DecisionGround[]
  letterDatedOn: CalendarDate
  road: Road
  issues?: readonly IssueKind[]
  /** Where the family would like a mediator it has met. */
  sameMediatorWanted?: 'yes'
  /** Left out when the family has not read the information. */
  informed?: boolean
}

/** A draft that lacks only being sent, made on this day. Each story begins with one, and may go back in time. */
export async function draft(day: CalendarDate, begin: Beginning): Promise<string> {
  newStory()
  const caseId = randomUUID()
  const {
    by,
    child,
    council = 'northshire',
    grounds,
    letterDatedOn,
    road,
    issues = ['education'],
    informed = true,
  } = begin
  const [actor, holder] = [cast[by], cast[begin.onBehalfOf ?? by]]
  await onDay(day, '19:40', async () => {
    await agreed(
      startCase(actor, {
        caseId,
        startedBy: begin.onBehalfOf ? 'supporter' : by === 'tomos' ? 'young_person' : 'parent',
        ...(begin.onBehalfOf && { holderRole: 'parent', holderName: holder.name, holderEmail: holder.email }),
        localAuthorityId: bodies[council].id,
        grounds,
        letterDatedOn,
      }),
    )
    await tell(actor, caseId, describeChild, child)
    await tell(actor, caseId, describeFamily, {
      name: holder.name,
      relationship: by === 'tomos' ? '' : 'Parent',
      email: holder.email,
      phone: '01632 960 118',
      preferredChannel: 'email',
    })
    await tell(actor, caseId, describeIssues, { issues: issues.map((kind) => wanted[kind]) })
    await tell(actor, caseId, describeWishes, {
      mode: 'video',
      cannotDo: 'Wednesday afternoons',
      adjustments: 'A break each hour',
      sameMediatorWanted: begin.sameMediatorWanted,
    })
    if (informed) await tell(actor, caseId, readInformation, { version: informationVersion })
    await tell(actor, caseId, chooseRoad, { road })
  })
  return caseId
}

const wanted: Record<IssueKind, Record<string, string>> = {
  education: {
    kind: 'education',
    disagreement: 'The support in the plan is not enough to keep up in class',
    wanted: 'Twenty hours a week with a teaching assistant who knows about speech and language needs',
  },
  health: {
    kind: 'health',
    disagreement: 'There is no speech and language therapy in the plan',
    wanted: 'Regular therapy at school',
    healthProvision: 'One hour of direct speech and language therapy a week',
  },
  social_care: {
    kind: 'social_care',
    disagreement: 'We get no short breaks',
    wanted: 'One weekend a month',
  },
}

/** A request sent on this day. */
export async function request(day: CalendarDate, begin: Beginning): Promise<string> {
  const caseId = await draft(day, begin)
  await onDay(day, '20:15', () => tell(cast[begin.by], caseId, sendRequest))
  return caseId
}

/** The council opens our letter. */
export const acknowledged = (day: CalendarDate, caseId: string) =>
  onDay(day, '09:42', () => tell(cast.dev, caseId, acknowledge, { contact: 'Dev Patel' }))

/** The council tells the integrated care board, which opens its letter. */
export async function icbTold(day: CalendarDate, caseId: string): Promise<void> {
  await onDay(day, '10:20', () =>
    tell(cast.dev, caseId, notifyIcb, {
      icbId: bodies.northshireIcb.id,
      notifiedOn: day,
      contact: cast.nia.name,
      whatWasSent: 'The issues and the therapy the family asks for',
    }),
  )
  await onDay(day, '14:05', () => tell(cast.nia, caseId, acknowledge, { contact: cast.nia.name }))
}

/** The desk offers the case to Ruth. */
export const offered = (day: CalendarDate, caseId: string) =>
  onDay(day, '10:30', () => tell(cast.imogen, caseId, offerMediator, { mediatorId: cast.ruth.userId }))

/** Ruth takes the case. */
export async function accepted(day: CalendarDate, caseId: string): Promise<void> {
  await offered(day, caseId)
  const [offer] = await reader
    .select({ offerId: offers.id })
    .from(offers)
    .where(and(eq(offers.caseId, caseId), eq(offers.status, 'open')))
  await onDay(day, '15:10', () => tell(cast.ruth, caseId, acceptOffer, offer))
}

/** Ruth offers mornings on these days. */
export const timesOffered = (
  day: CalendarDate,
  caseId: string,
  days: readonly CalendarDate[],
  startsAt = '10:00',
) =>
  onDay(day, '16:00', () =>
    tell(cast.ruth, caseId, offerTimes, { times: days.map((on) => ({ day: on, startsAt, mode: 'video' })) }),
  )

/** The family chooses the first time offered. */
export async function timeChosen(day: CalendarDate, by: CastName, caseId: string): Promise<void> {
  const [first] = await reader
    .select({ offeredTimeId: offeredTimes.id })
    .from(offeredTimes)
    .where(and(eq(offeredTimes.caseId, caseId), isNull(offeredTimes.withdrawnAt)))
    .orderBy(offeredTimes.startsAt)
  await onDay(day, '18:30', () =>
    tell(cast[by], caseId, chooseTime, { ...first, shortNoticeAccepted: 'yes' }),
  )
}

/** The council names Margaret, who can decide. Where the ICB comes too, Nia says so for it. */
export async function confirmed(day: CalendarDate, caseId: string, withIcb = false): Promise<void> {
  await onDay(day, '09:15', () =>
    tell(cast.dev, caseId, confirmAttendance, { hasAuthority: 'yes', deciderUserId: cast.margaret.userId }),
  )
  if (withIcb)
    await onDay(day, '11:00', () =>
      tell(cast.nia, caseId, confirmAttendance, { hasAuthority: 'yes', deciderUserId: cast.nia.userId }),
    )
}

/** The meeting is held on its day and everybody came. */
export async function met(day: CalendarDate, caseId: string): Promise<void> {
  const attendees = await reader
    .select({ id: meetingAttendees.id })
    .from(meetingAttendees)
    .innerJoin(meetings, eq(meetings.id, meetingAttendees.meetingId))
    .where(and(eq(meetings.caseId, caseId), eq(meetings.status, 'booked')))
  await onDay(day, '10:02', () => tell(cast.ruth, caseId, startMeeting))
  await onDay(day, '12:25', () =>
    tell(cast.ruth, caseId, endMeeting, {
      ...Object.fromEntries(attendees.map(({ id }) => [`attendance.${id}`, 'all'])),
      childsViews:
        'The child drew and told their views to a teacher they trust; the drawing was shown at the start.',
    }),
  )
}

export const outcomeRecorded = (day: CalendarDate, caseId: string) =>
  onDay(day, '17:20', () => tell(cast.ruth, caseId, recordOutcome, { result: 'part_agreement' }))

export const cannotArrange = (day: CalendarDate, caseId: string) =>
  onDay(day, '16:45', () =>
    tell(cast.dev, caseId, reportNotArranged, {
      reason: 'no_decision_maker',
      note: 'Nobody who can decide is free',
    }),
  )

export const withdrawn = (day: CalendarDate, by: CastName, caseId: string) =>
  onDay(day, '12:10', () => tell(cast[by], caseId, withdraw))

export const certified = (day: CalendarDate, caseId: string, kind: CertificateKind) =>
  onDay(day, '11:30', () => tell(cast.grace, caseId, issueCertificate, { kind }))

export const closed = (day: CalendarDate, caseId: string) =>
  onDay(day, '16:00', () => tell(cast.grace, caseId, closeCase))
