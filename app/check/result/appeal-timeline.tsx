import { Timeline, type TimelineDay } from '@/app/_ui/dates/timeline'
import { Section } from '@/app/_ui/text/text'
import type { AppealResult } from '@/lib/check/result'

/** The days drawn, and listed. */
export function AppealTimeline({ result, council }: { result: AppealResult; council: string }) {
  return (
    <Section heading="Your dates, drawn">
      <Timeline
        name="A line from the decision letter to the last day to appeal."
        days={daysOf(result, council)}
      />
    </Section>
  )
}

function daysOf(result: AppealResult, council: string): TimelineDay[] {
  const { letterDatedOn, noticeSentOn, certificateIssuedOn, contact, appeal, today } = result
  return [
    {
      on: letterDatedOn,
      kind: 'start',
      label: 'Decision letter',
      says: `The date on the letter from ${named(council)}`,
    },
    ...(noticeSentOn ? [{ on: noticeSentOn, kind: 'other', label: 'Letter sent' } as const] : []),
    ...(certificateIssuedOn
      ? [
          {
            on: certificateIssuedOn,
            kind: 'other',
            label: 'Certificate',
            says: 'The date on your certificate',
          } as const,
        ]
      : []),
    { on: today, kind: 'today', label: 'Today' },
    ...safeDays(result),
    ...(contact?.standing === 'done' || !contact
      ? []
      : [
          {
            on: contact.dueOn,
            kind: 'legal',
            label: 'last day to ask us',
            says: 'Two months end. Last day to ask us',
          } as const,
        ]),
    {
      on: appeal.dueOn,
      kind: 'legal',
      label: 'last day to appeal',
      time: '5pm',
      says: 'Last day the rules allow for your appeal to arrive',
    },
  ]
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
  return [
    ...(ask
      ? [{ on: ask, kind: 'safe', label: 'Safe day to ask us', says: 'The safe day to ask us' } as const]
      : []),
    ...(send
      ? [
          {
            on: send,
            kind: ask ? ('other' as const) : ('safe' as const),
            label: 'Safe day to appeal',
            says: 'The safe day to appeal',
          },
        ]
      : []),
  ]
}

const named = (council: string) => (council === 'Your council' ? 'your council' : council)
