import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Moment } from '@/app/_ui/dates/date-text'
import { List } from '@/app/_ui/text/text'
import type { Colleague } from '@/lib/mediators/handover'

type Props = { colleague: Colleague; hasMeeting: boolean }

/** What a colleague could do with a case, in a tag and the reasons beside it. */
export function CanTake({ colleague, hasMeeting }: Props) {
  if (colleague.can === 'same_time') return <DutyTag state="done">At the same time</DutyTag>
  if (colleague.can === 'other_time')
    return (
      <>
        {hasMeeting ? <DutyTag state="soon">At another time</DutyTag> : <DutyTag state="done">Yes</DutyTag>}
        {colleague.firstFreeAt && (
          <>
            {' '}
            Free from <Moment at={colleague.firstFreeAt} />
          </>
        )}
      </>
    )
  return (
    <>
      <DutyTag state="late">No</DutyTag>
      <List items={[...colleague.reasons]} />
    </>
  )
}
