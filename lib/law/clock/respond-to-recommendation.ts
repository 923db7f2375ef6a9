import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import { addWeeks, lastDayBeginningWith, type CalendarDate } from '../calendar/date'
import { versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'

/**
 * Time for an ICB or a local authority's social care to answer the Tribunal's recommendation.
 *
 * SI 2017/1306: in writing, with steps or reasons, within 5 weeks. Whether the first day counts is not verified, so
 * the safe day counts it and is a day earlier (S17-2). No weekend or holiday moves either.
 */
export function respondToRecommendation(
  { recommendedOn }: { readonly recommendedOn: CalendarDate },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  const dueOn = addWeeks(recommendedOn, 5)
  const safeBy = lastDayBeginningWith(recommendedOn, 35)

  return {
    duty: 'respond_to_recommendation',
    owedBy: 'any',
    dueOn,
    dueBy: null,
    safeBy,
    provision: cite('recommendations'),
    workings: [
      working('The Tribunal made its recommendation.', recommendedOn),
      working(
        'Five weeks later, the first day not counted. Weekends and holidays do not move this day.',
        dueOn,
      ),
      working(
        'Five weeks with the first day counted. We are not sure which is right, so this is the safe day.',
        safeBy,
      ),
      ...ifBeforeTheRules(recommendedOn, 'recommendations'),
    ],
    ...versions(calendar),
  }
}
