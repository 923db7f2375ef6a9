import { DutyTag } from '@/app/_ui/lists/duty-tag'

/** How long is left to answer an offer, in hours while it is less than two days. */
export function AnswerBy({ limitAt, now }: { limitAt: Date; now: Date }) {
  const hours = Math.floor((limitAt.getTime() - now.getTime()) / (60 * 60 * 1000))
  if (hours < 1) return <DutyTag state="today">Less than 1 hour left</DutyTag>
  if (hours < 48)
    return (
      <DutyTag state={hours < 12 ? 'today' : 'soon'}>
        {hours} {hours === 1 ? 'hour' : 'hours'} left
      </DutyTag>
    )
  return <DutyTag state="soon">{Math.floor(hours / 24)} days left</DutyTag>
}
