import { eq, ne } from 'drizzle-orm'
import { reader, transact } from '@/db/client'
import { agreements } from '@/db/schema/agreements'
import { cases } from '@/db/schema/cases'
import { certificateBatches } from '@/db/schema/certificate-batches'
import { certificates, documents } from '@/db/schema/certificates'
import { concerns } from '@/db/schema/concerns'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { offers } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { lines, rooms } from '@/db/schema/places'
import { calendars, weeklyPatterns } from '@/db/schema/scheduling'
import { standingSessions } from '@/db/schema/sittings'
import { bodies, cast } from '@/db/seed/cast'
import { addDocument } from '@/lib/cases/commands/add-document'
import { askForResolution } from '@/lib/disagreements/commands/ask-for-resolution'
import { now } from '@/lib/kernel/now'
import { date } from '@/lib/law/calendar/date'
import { raiseConcern } from '@/lib/safeguarding/raise-concern'
import { expect } from './world'

export type Ids = Record<string, string>

/** A row of every kind that an address may name, none of which belongs to those who will ask. */
export async function idsOfOthers(caseId: string): Promise<Ids> {
  const first = async (rows: Promise<{ id: string }[]>) => (await rows)[0]!.id
  const ruths = reader.select({ id: users.id }).from(users).where(eq(users.id, cast.ruth.userId))
  return {
    certificateId: await first(
      reader
        .select({ id: certificates.id })
        .from(certificates)
        .innerJoin(cases, eq(cases.id, certificates.caseId))
        .where(ne(cases.id, caseId)),
    ),
    documentId: await aDocument(caseId),
    letterId: await first(reader.select().from(letters).where(eq(letters.caseId, caseId))),
    mediatorId: await first(ruths),
    offerId: await first(reader.select().from(offers).where(eq(offers.mediatorId, cast.ruth.userId))),
    patternId: await first(
      reader
        .select({ id: weeklyPatterns.id })
        .from(weeklyPatterns)
        .innerJoin(calendars, eq(calendars.id, weeklyPatterns.calendarId))
        .where(eq(calendars.userId, cast.ruth.userId)),
    ),
    dutyId: await first(reader.select().from(duties).where(eq(duties.caseId, caseId))),
    batchId: await aBatch(),
    agreementId: await anAgreement(caseId),
    disagreementId: await aDisagreement(),
    concernId: await aConcern(),
    ...(await placesOfOthers()),
    section: 'child',
    page: 'what-it-is',
    question: 'appeal',
  }
}

/** Certificates that Peter issued with one press. */
async function aBatch(): Promise<string> {
  const id = crypto.randomUUID()
  const batch = { id, askedBy: cast.peter.userId, askedAt: now() }
  await transact((tx) => tx.insert(certificateBatches).values(batch))
  return id
}

/** A session of Eastmere's, a room and a line: all of them over, so that nobody's meeting is in them. */
async function placesOfOthers(): Promise<Ids> {
  const [sessionId, roomId, lineId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const over = { untilOn: date('2020-01-01') }
  await transact(async (tx) => {
    await tx.insert(standingSessions).values({
      id: sessionId,
      organisationId: bodies.eastmere.id,
      ...{ weekday: 2, startsAt: '09:00', endsAt: '13:00', holds: 1, modes: ['video'], officers: [] },
      fromOn: date('2020-01-01'),
      ...over,
    })
    const room = { name: 'Oak Room', town: 'Northtown', address: '1 High Street', seats: 8, stepFree: true }
    await tx.insert(rooms).values({ id: roomId, ...room, ...over })
    await tx.insert(lines).values({ id: lineId, mode: 'video', name: 'Video', capacity: 1, ...over })
  })
  return { sessionId, roomId, lineId }
}

/** Linh's case gets a document, unless an earlier walk left one. */
async function aDocument(caseId: string): Promise<string> {
  const ofCase = () => reader.select().from(documents).where(eq(documents.caseId, caseId)).limit(1)
  const [present] = await ofCase()
  if (present) return present.id
  const [found] = await reader.select().from(cases).where(eq(cases.id, caseId))
  const bytes = Buffer.from(
    '%PDF-1.4\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
  const problems = await addDocument(
    cast.linh,
    { caseId, version: found!.version },
    { kind: 'other', name: 'letter.pdf', bytes },
  )
  expect(problems).toEqual([])
  return (await ofCase())[0]!.id
}

/** What Linh and her council are agreeing on, as Ruth writes it. */
async function anAgreement(caseId: string): Promise<string> {
  const ofCase = () => reader.select().from(agreements).where(eq(agreements.caseId, caseId)).limit(1)
  const [present] = await ofCase()
  if (present) return present.id
  const draft = { caseId, version: 1, status: 'draft' as const, writtenBy: cast.ruth.userId, savedAt: now() }
  await transact((tx) => tx.insert(agreements).values(draft))
  return (await ofCase())[0]!.id
}

/** What Linh asks to have settled with her council. */
async function aDisagreement(): Promise<string> {
  const disagreementId = crypto.randomUUID()
  const problems = await askForResolution(cast.linh, {
    ...{ disagreementId, kind: 'duties', councilId: bodies.eastmere.id },
    about: 'Nobody answers our letters',
    wanted: 'One person to ring',
  })
  expect(problems).toEqual([])
  return disagreementId
}

/** What Linh tells the safeguarding lead. */
async function aConcern(): Promise<string> {
  expect(await raiseConcern(cast.linh, { words: 'Somebody is not safe' })).toHaveProperty('number')
  const [raised] = await reader
    .select()
    .from(concerns)
    .where(eq(concerns.raisedBy, cast.linh.userId))
    .limit(1)
  return raised!.id
}
