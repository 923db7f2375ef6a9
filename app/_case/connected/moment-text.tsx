import { dateWords } from '@/app/_ui/dates/date-text'
import { londonDate, londonTime } from '@/lib/law/calendar/date'

/** 'on 8 December at 10:05am'. */
export function MomentText({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()}>
      on {dateWords(londonDate(at), 'month')} at {londonTime(at)}
    </time>
  )
}
