import { addMonths, earliest, type CalendarDate } from '../calendar/date'
import { working, type Working } from '../deadline'

/** The dates of the council's notice. At least one is needed. */
export type NoticeDates = {
  readonly noticeSentOn?: CalendarDate | null | undefined
  /** The date printed on the letter. */
  readonly letterDatedOn?: CalendarDate | null | undefined
}

/** The two months that begin with the notice: as the law counts them, and counted safely. */
export type TwoMonths = {
  /** The day from which the law counts. */
  readonly sentOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly safelyEndsOn: CalendarDate
  readonly workings: readonly Working[]
  readonly safeWorkings: readonly Working[]
}

/**
 * Two months after the notice was sent. The law counts from the day of sending; the Tribunal's form asks for the
 * date printed on the letter, so the safe count begins with the earlier of the two. When it came is never used
 * . If the day of sending is not known the printed date stands for it. Throws RangeError without a date.
 */
export function twoMonthsFromNotice({ noticeSentOn, letterDatedOn }: NoticeDates): TwoMonths {
  const sentOn = noticeSentOn ?? letterDatedOn
  if (!sentOn) throw new RangeError('Neither the day the notice was sent nor the date printed on it is known')
  const safelyFrom = earliest(sentOn, letterDatedOn ?? sentOn)
  const endsOn = addMonths(sentOn, 2)
  const safelyEndsOn = addMonths(safelyFrom, 2)

  return {
    sentOn,
    endsOn,
    safelyEndsOn,
    workings: [
      noticeSentOn
        ? working(
            'The council sent its decision letter on this day. It does not matter when it reached you.',
            sentOn,
          )
        : working(
            'We do not know when the letter was sent, so we count from the date printed on it.',
            sentOn,
          ),
      working('Two months after that. The day of sending is not counted.', endsOn),
    ],
    safeWorkings:
      safelyFrom < sentOn
        ? [
            working(
              'An earlier date is printed on the letter. To be safe we count from that one.',
              safelyFrom,
            ),
            working('Two months after the printed date.', safelyEndsOn),
          ]
        : [],
  }
}
