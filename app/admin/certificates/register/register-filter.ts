import { asked, type Asked } from '@/app/_ui/lists/asked'
import type { FormState } from '@/app/_ui/form/form-state'
import { certificateKinds, certificateStatuses } from '@/lib/cases/case'
import type { RegisterFilter } from '@/lib/certificates/register'
import { isCalendarDate, type CalendarDate } from '@/lib/law/calendar/date'

type Read = {
  filter: RegisterFilter
  /** As typed, for the form. */
  answers: FormState['answers']
  isNarrowed: boolean
  /** The filter as part of an address. */
  address: string
}

/** The filter of the register as an address has it. What is no kind, status or day is not asked. */
export function readRegisterFilter(query: Asked): Read {
  const answers = Object.fromEntries(
    ['search', 'kind', 'status', 'from', 'until'].map((name) => [name, asked(query, name)]),
  ) as Record<'search' | 'kind' | 'status' | 'from' | 'until', string>
  const day = (text: string): CalendarDate | undefined => (isCalendarDate(text) ? text : undefined)
  const filter = {
    search: answers.search || undefined,
    kind: certificateKinds.find((one) => one === answers.kind),
    status: certificateStatuses.find((one) => one === answers.status),
    from: day(answers.from),
    until: day(answers.until),
  }
  const known = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    filter,
    answers,
    isNarrowed: known.length > 0,
    address: new URLSearchParams(Object.fromEntries(known)).toString(),
  }
}
