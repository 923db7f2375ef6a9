import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import type { CertificateFacts } from '@/lib/law/certificate-guards'

type Attendance = typeof meetingAttendees.$inferSelect

/**
 * Every meeting of a case that was held, in order, with which sides were there. One that is to go on another day was
 * held too, where somebody came for the council or ICB who could decide (CFA 2014 s.55(5); LAW R36-3, A-11).
 */
export async function sessionsHeld(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<CertificateFacts['meetings']> {
  const rows = await tx
    .select({ meeting: meetings, attendee: meetingAttendees })
    .from(meetings)
    .leftJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(and(eq(meetings.caseId, caseId), inArray(meetings.status, ['ended', 'adjourned'])))
    .orderBy(asc(meetings.startsAt))
  return [...Map.groupBy(rows, ({ meeting }) => meeting.id).values()].map((session) => {
    const came = session.flatMap(({ attendee }) => (attendee && wasThere(attendee) ? [attendee] : []))
    const isToGoOn = session.some(({ meeting }) => meeting.status === 'adjourned')
    return {
      familyAttended: came.some(({ side }) => side === 'parent' || side === 'young_person'),
      arrangingSideAttended: came.some(
        ({ side, hasAuthority }) =>
          (side === 'local_authority' || side === 'icb') && (hasAuthority || !isToGoOn),
      ),
    }
  })
}

/**
 * Which certificate is owed to a family that ends its mediation: the day a party ends it concludes what was begun (reg
 * 39; LAW R39-1), so whoever has met took part; whoever has not no longer wishes to (reg 34).
 */
export async function kindWhenEnded(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<'took_part' | 'withdrew'> {
  const sessions = await sessionsHeld(tx, caseId)
  const haveMet = sessions.some(
    ({ familyAttended, arrangingSideAttended }) => familyAttended && arrangingSideAttended,
  )
  return haveMet ? 'took_part' : 'withdrew'
}

const wasThere = ({ attendance }: Attendance) => attendance === 'all' || attendance === 'part'
