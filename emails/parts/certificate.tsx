import type { CalendarDate } from '@/lib/law/calendar/date'
import { fullDay } from './days'
import { Words } from './words'

type Props = { on: CalendarDate | null; needed: boolean }

/** When the family's certificate comes; where none is owed, that none is needed, or who looks at it. */
export function CertificateDue({ on, needed }: Props) {
  if (!needed) return <Words>You need no certificate for this decision.</Words>
  if (!on) return <Words>Our adviser now looks at whether you need a certificate, and writes to you.</Words>
  return (
    <Words>
      We send your mediation certificate by <strong>{fullDay(on)}</strong>. You need do nothing to get it.
    </Words>
  )
}
