import { randomUUID } from 'node:crypto'
import { desc, eq, isNull, and } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents, cases } from '@/db/schema/cases'
import { tasks } from '@/db/schema/desk'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { bodies, cast } from '@/db/seed/cast'
import type { Actor } from '@/lib/kernel/actor'
import { asOf, today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import type { Road } from '../case'
import type { CaseAt } from '../case-command'
import { informationVersion } from '../information'
import { chooseRoad } from './choose-road'
import { describeChild } from './describe-child'
import { describeFamily } from './describe-family'
import { describeIssues } from './describe-issues'
import { readInformation } from './read-information'
import { sendRequest } from './send-request'
import { startCase } from './start-case'

/** Noon in London on this day, which is nobody's midnight. */
const noonOn = (day: string) => new Date(`${day}T12:00:00Z`)

/** What Amina answers first: Northshire will not assess. */
export const firstAnswers = () => ({
  caseId: randomUUID() as string,
  startedBy: 'parent',
  localAuthorityId: bodies.northshire.id,
  grounds: ['refuse_assess'] as string[],
  letterDatedOn: addDays(today(), -20) as string,
})

export const child = { firstName: 'Yusuf', lastName: 'Okafor', dateOfBirth: '2018-05-04' }
export const family = {
  name: 'Amina Yusuf-Okafor',
  relationship: 'Mother',
  email: 'amina@family.example',
  preferredChannel: 'email',
}
export const education = {
  kind: 'education',
  disagreement: 'They say he does not need an assessment',
  wanted: 'An assessment',
}
export const health = {
  kind: 'health',
  disagreement: 'There is no speech therapy',
  wanted: 'Speech therapy',
  healthProvision: 'An hour a week',
}

type Answers = Record<string, unknown>
type How = { answers?: Answers; issues?: Answers[]; informed?: boolean; familyAnswers?: Answers }

/** A request that is complete but for being sent. Returns where it is, as a page would know it. */
export async function aDraft(
  road: Road,
  { answers = {}, issues = [education], informed = true, familyAnswers = family }: How = {},
): Promise<string> {
  const started = { ...firstAnswers(), ...answers }
  await done(startCase(cast.amina, started))
  const { caseId } = started
  await done(describeChild(cast.amina, await at(caseId), child))
  await done(describeFamily(cast.amina, await at(caseId), familyAnswers))
  if (road === 'meeting') await done(describeIssues(cast.amina, await at(caseId), { issues }))
  if (informed) await done(readInformation(cast.amina, await at(caseId), { version: informationVersion }))
  await done(chooseRoad(cast.amina, await at(caseId), { road }))
  return caseId
}

/** The same, sent. */
export async function aRequest(road: Road, how: How = {}): Promise<string> {
  const caseId = await aDraft(road, how)
  await done(sendRequest(cast.amina, await at(caseId), {}))
  return caseId
}

/** The case's version as a page opened now would carry it. */
export async function at(caseId: string): Promise<CaseAt> {
  const { version } = await theCase(caseId)
  return { caseId, version }
}

export async function theCase(caseId: string) {
  const [found] = await reader.select().from(cases).where(eq(cases.id, caseId))
  return found!
}

export async function lastEvent(caseId: string) {
  const [event] = await reader
    .select()
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(desc(caseEvents.version))
    .limit(1)
  return event!
}

/** Kind and address of the letters of the case's last event. */
export async function lastLetters(caseId: string): Promise<string[]> {
  const event = await lastEvent(caseId)
  const sent = await reader.select().from(letters).where(eq(letters.caseEventId, event.id))
  return sent.map(({ kind, recipientEmail }) => `${kind} to ${recipientEmail}`).sort()
}

/** Name and last day of what is owed. */
export async function owed(caseId: string): Promise<string[]> {
  const open = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), isNull(duties.endedAt)))
  return open.map(({ duty, dueOn }) => `${duty} ${dueOn ?? 'no day'}`).sort()
}

export async function waitingTasks(caseId: string): Promise<string[]> {
  const open = await reader
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, caseId), isNull(tasks.doneAt)))
  return open.map(({ kind }) => kind).sort()
}

/** Fails the test when a step that only leads to what is tested does not work. */
export async function done(step: Promise<readonly unknown[]>): Promise<void> {
  const problems = await step
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}

/** Does something on a day, at noon. */
export const on = <Result>(day: string, work: () => Promise<Result>) => asOf(noonOn(day), work)

/** Somebody with an account and nothing else. */
export const stranger: Actor = cast.tomos
