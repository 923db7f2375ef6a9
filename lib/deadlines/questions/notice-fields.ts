import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Problem } from '@/lib/kernel/refusal'
import { day } from '../fields'

/** The dates of the council's notice. One of them is enough. */
export const noticeFields = {
  noticeSentOn: day({
    called: 'The day the notice was sent',
    hint: 'When the local authority sent its decision letter, by post or email. Leave it out if it is not known and the date printed on the letter is.',
    example: '2026-09-14',
  }).optional(),
  letterDatedOn: day({
    called: 'The date printed on the letter',
    hint: 'If it is known. The safe day counts from the earlier of the two. The day it arrived never counts.',
    example: '2026-09-10',
  }).optional(),
}

type Notice = { noticeSentOn?: CalendarDate | undefined; letterDatedOn?: CalendarDate | undefined }

export const noNotice = ({ noticeSentOn, letterDatedOn }: Notice): Problem | false =>
  !noticeSentOn &&
  !letterDatedOn && {
    field: 'noticeSentOn',
    message: 'Enter the day the notice was sent, or the date printed on the letter',
  }
