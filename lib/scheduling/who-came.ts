import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { meetingAttendees } from '@/db/schema/scheduling'
import { familyRoles, firstName } from '@/lib/cases/case-people'
import { Problems, problem } from '@/lib/kernel/refusal'
import { optionalWords, words } from '@/lib/kernel/words'
import { attendeesOf, type Attendee } from './meeting'

type Attendance = 'all' | 'part' | 'absent'

/** Gathers the form's `attendance.<attendee>` fields into one record. */
export function attendanceIn(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'attendance' in given) return given
  const named = Object.entries(given).flatMap(([name, value]) => {
    const [of, attendee] = name.split('.')
    return of === 'attendance' && attendee ? [[attendee, String(value)] as const] : []
  })
  return { ...given, attendance: Object.fromEntries(named) }
}

/** Somebody who came without having been named, in the form's rows: for whom, and whether they could decide. */
export const unexpectedAttendee = z.object({
  name: words({ called: 'The name', missing: 'Enter the name of the person who came', max: 120 }),
  jobTitle: optionalWords({ called: 'What they do', max: 120 }),
  side: z.enum(['local_authority', 'icb', 'supporter'], 'Choose whom they came for'),
  hasAuthority: z.literal('yes').optional(),
})

type Came = {
  tx: Transaction
  meetingId: string
  /** By attendee who was named. */
  attendance: Readonly<Record<string, string>>
  unexpected: readonly z.output<typeof unexpectedAttendee>[]
  bodies: readonly { role: string; organisation: { id: string } }[]
  arrangedBy: 'local_authority' | 'icb'
}

/**
 * Writes down who came, named before or not, and says whether somebody was there for the arranging side who could
 * decide (LAW R36-3). Stops the command when somebody's attendance is missing, or when the meeting cannot count: the
 * right-holder and the arranging side must both have been there (CFA 2014 s.55(5), LAW A-11).
 */
export async function recordAttendance(came: Came): Promise<{ authorityPresent: boolean }> {
  const { tx, arrangedBy } = came
  const unexpected = unexpectedRows(came)
  const present = [...(await namedWhoCame(came)), ...unexpected]
  demandBothSides(present, arrangedBy)
  if (unexpected.length > 0) await tx.insert(meetingAttendees).values(unexpected)
  return { authorityPresent: present.some(({ side, hasAuthority }) => side === arrangedBy && hasAuthority) }
}

function unexpectedRows({ meetingId, unexpected, bodies }: Came) {
  return unexpected.map(({ name, jobTitle, side, hasAuthority }) => ({
    meetingId,
    side,
    name,
    jobTitle,
    organisationId: bodies.find(({ role }) => role === side)?.organisation.id ?? null,
    hasAuthority: hasAuthority === 'yes' && side !== 'supporter',
    attendance: 'all' as const,
    unexpected: true,
  }))
}

/** Writes down who of those that were named came, and answers with them. Stops the command when one is missing. */
export async function namedWhoCame({
  tx,
  meetingId,
  attendance: given,
}: Pick<Came, 'tx' | 'meetingId' | 'attendance'>): Promise<Attendee[]> {
  const attendees = await attendeesOf(tx, meetingId)
  const came = attendees.map((attendee) => ({ attendee, attendance: read(given[attendee.id]) }))
  const missing = came.filter(({ attendance }) => attendance === undefined)
  if (missing.length > 0)
    throw new Problems(
      missing.map(({ attendee }) => ({
        field: `attendance.${attendee.id}`,
        message: `Say whether ${called(attendee)} was there`,
      })),
    )

  for (const { attendee, attendance } of came)
    await tx
      .update(meetingAttendees)
      .set({ attendance: attendance ?? null })
      .where(eq(meetingAttendees.id, attendee.id))
  return came.filter(({ attendance }) => attendance !== 'absent').map(({ attendee }) => attendee)
}

/** As the mediator knows them, who records it. */
const called = ({ side, name }: Attendee) => (familyRoles.includes(side) ? firstName(name) : name)

const read = (value: string | undefined): Attendance | undefined =>
  value === 'all' || value === 'part' || value === 'absent' ? value : undefined

function demandBothSides(present: readonly Pick<Attendee, 'side'>[], arrangedBy: 'local_authority' | 'icb') {
  const family = present.some(({ side }) => side === 'parent' || side === 'young_person')
  const council = present.some(({ side }) => side === arrangedBy)
  if (family && council) return
  const absent = family ? (arrangedBy === 'icb' ? 'the ICB' : 'the council') : 'the family'
  throw problem(
    '',
    `Without ${absent} no mediation took place, and it cannot count as one. Record instead that the meeting did not happen`,
  )
}
