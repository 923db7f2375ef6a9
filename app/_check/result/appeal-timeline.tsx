import { Timeline, type TimelineDay } from '@/app/_ui/dates/timeline'
import { Section } from '@/app/_ui/text/text'
import type { AppealResult } from '@/lib/check/result'

/** The days drawn, and listed. */
export function AppealTimeline({ result, council }: { result: AppealResult; council: string }) {
  return (
    <Section heading="Your dates, drawn">
      <Timeline
        name="A line from the decision letter to the last day to appeal."
        days={[...daysSoFar(result, council), ...safeDays(result), ...lastDays(result)]}
      />
    </Section>
  )
}

function daysSoFar(
  { letterDatedOn, noticeSentOn, certificateIssuedOn, today }: AppealResult,
  council: string,
): TimelineDay[] {
  const from = council === 'Your council' ? 'your council' : council
  const days: (TimelineDay | null)[] = [
    {
      on: letterDatedOn,
      kind: 'start',
      label: 'Decision letter',
      says: `The date on the letter from ${from}`,
    },
    noticeSentOn && { on: noticeSentOn, kind: 'other', label: 'Letter sent' },
    certificateIssuedOn && {
      on: certificateIssuedOn,
      kind: 'other',
      label: 'Certificate',
      says: 'The date on your certificate',
    },
    { on: today, kind: 'today', label: 'Today' },
  ]
  return days.filter((day) => day !== null)
}

/** One day is the one to act on first: the line is filled up to it. */
function safeDays({ contact, appeal, today }: AppealResult): TimelineDay[] {
  const ask = contact?.standing === 'open' && contact.safeBy >= today ? contact.safeBy : undefined
  const send = appeal.standing === 'open' && appeal.safeBy >= today ? appeal.safeBy : undefined
  if (ask && ask === send)
    return [
      {
        on: ask,
        kind: 'safe',
        label: 'Safe day to ask and appeal',
        says: 'The safe day to ask us and to appeal',
      },
    ]
  const days: (TimelineDay | undefined)[] = [
    ask && { on: ask, kind: 'safe', label: 'Safe day to ask us', says: 'The safe day to ask us' },
    send && {
      on: send,
      kind: ask ? 'other' : 'safe',
      label: 'Safe day to appeal',
      says: 'The safe day to appeal',
    },
  ]
  return days.filter((day) => day !== undefined)
}

/** Drawn after the day's own words, so they begin small; on the safe day itself they follow its label. */
function lastDays({ contact, appeal, today }: AppealResult): TimelineDay[] {
  const alone = (safeBy: string, dueOn: string) => safeBy < dueOn || dueOn < today
  const days: (TimelineDay | null)[] = [
    contact && contact.standing !== 'done'
      ? {
          on: contact.dueOn,
          kind: 'legal',
          label: alone(contact.safeBy, contact.dueOn) ? 'last day to ask us' : 'Last day to ask',
          says: 'Two months end. Last day to ask us',
        }
      : null,
    {
      on: appeal.dueOn,
      kind: 'legal',
      label: alone(appeal.safeBy, appeal.dueOn) ? 'last day to appeal' : 'Last day to appeal',
      time: '5pm',
      says: 'Last day the rules allow for your appeal to arrive',
    },
  ]
  return days.filter((day) => day !== null)
}
