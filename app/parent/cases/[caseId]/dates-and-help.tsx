import { DutyCard } from '@/app/_case/duty-card'
import { Worried } from '@/app/_case/worried'
import { SidePanel } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { appealNote } from '@/app/parent/appeal-note'
import { openDuty } from '@/app/parent/step'

/** The side column: the day that can be lost, and the person to ring. */
export function DatesAndHelp({ view, today }: { view: CaseView; today: CalendarDate }) {
  const appeal = openDuty(view, 'start_appeal')
  const here = casePath('parent', view.id)
  return (
    <>
      {appeal && (
        <DutyCard view={view} duty={appeal} today={today}>
          <p>{appealNote(view)}</p>
          <p>
            <TextLink href={`${here}/dates#duty-start_appeal`}>How we worked this out</TextLink>
          </p>
        </DutyCard>
      )}
      <SidePanel heading={view.adviserName ? `Your adviser is ${view.adviserName}` : 'Talk to a person'}>
        <p>
          Ring free on <b className="app-nowrap">{provider().phone}</b>, {provider().openingHours}.
        </p>
        <p>
          <TextLink href={`${here}/dates`}>All dates of this case</TextLink>
        </p>
        <ChangeOfMind view={view} />
      </SidePanel>
      <Worried caseId={view.id} />
    </>
  )
}

/** The way out of mediation, and the way back in. */
function ChangeOfMind({ view }: { view: CaseView }) {
  const here = casePath('parent', view.id)
  if (view.side !== 'family') return null
  if (view.may.includes('withdraw') && view.state !== 'contacted')
    return (
      <p>
        <TextLink href={`${here}/withdraw`}>I have changed my mind about meeting</TextLink>
      </p>
    )
  if (view.state === 'ended' && view.laToldOn === null)
    return (
      <p>
        <TextLink href={`${here}/choice`}>I have changed my mind. I want a meeting</TextLink>
      </p>
    )
  return null
}
