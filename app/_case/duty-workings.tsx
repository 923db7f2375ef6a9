import { dateWords } from '@/app/_ui/dates/date-text'
import { Workings } from '@/app/_ui/dates/workings'
import type { CaseDuty } from '@/lib/cases/case-duties'

/** How a duty's day was worked out, step by step; the provision stands below the last step, for all rest on it. */
export function DutyWorkings({ duty }: { duty: Pick<CaseDuty, 'workings' | 'provision'> }) {
  return (
    <Workings
      steps={duty.workings.map(({ text, date }, at) => ({
        say: date ? (
          <>
            {text} <b>{dateWords(date)}.</b>
          </>
        ) : (
          text
        ),
        ...(at === duty.workings.length - 1 && { law: duty.provision }),
      }))}
    />
  )
}
