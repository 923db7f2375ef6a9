import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees } from '@/db/schema/scheduling'
import { familyRoles, firstName } from '@/lib/cases/case-people'
import { Problems, problem } from '@/lib/kernel/refusal'
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

/**
 * Writes down who came. Stops the command when somebody's attendance is missing, or when the meeting cannot count:
 * the right-holder and the arranging side must both have been there (CFA 2014 s.55(5), LAW A-11).
 */
export async function recordAttendance(
  tx: Transaction,
  meetingId: string,
  given: Readonly<Record<string, string>>,
  arrangedBy: 'local_authority' | 'icb',
): Promise<void> {
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

  const present = came.filter(({ attendance }) => attendance !== 'absent').map(({ attendee }) => attendee)
  demandBothSides(present, arrangedBy)
  for (const { attendee, attendance } of came)
    await tx
      .update(meetingAttendees)
      .set({ attendance: attendance ?? null })
      .where(eq(meetingAttendees.id, attendee.id))
}

/** As the mediator knows them, who records it. */
const called = ({ side, name }: Attendee) => (familyRoles.includes(side) ? firstName(name) : name)

const read = (value: string | undefined): Attendance | undefined =>
  value === 'all' || value === 'part' || value === 'absent' ? value : undefined

function demandBothSides(present: readonly Attendee[], arrangedBy: 'local_authority' | 'icb') {
  const family = present.some(({ side }) => side === 'parent' || side === 'young_person')
  const council = present.some(({ side }) => side === arrangedBy)
  if (family && council) return
  const absent = family ? (arrangedBy === 'icb' ? 'the ICB' : 'the council') : 'the family'
  throw problem(
    '',
    `Without ${absent} no mediation took place, and it cannot count as one. Record instead that the meeting did not happen`,
  )
}
