import { DateText } from '@/app/_ui/dates/date-text'
import { List, Section, Text } from '@/app/_ui/text/text'
import type { AppealResult } from '@/lib/check/result'

/** The two roads from today, of equal weight. */
export function IfYouAskToday({
  result: { contact, certificateIssuedOn, ifAskedToday },
}: {
  result: AppealResult
}) {
  const { certificate, arrange } = ifAskedToday
  if (certificateIssuedOn || contact?.standing === 'missed') return null
  return (
    <Section heading="If you ask us today">
      <Text>You choose. Nobody may hold it against you.</Text>
      <List
        items={[
          ...(contact
            ? [
                <>
                  <b>No meeting:</b> you read about mediation and tell us that you do not want it. We send
                  your certificate by <DateText date={certificate.dueOn} />.
                </>,
              ]
            : []),
          <>
            <b>A meeting:</b>{' '}
            {arrange.dueOn ? (
              <>
                it must be arranged by <DateText date={arrange.dueOn} />.
              </>
            ) : null}
            {contact && ' You get your certificate within 3\u00a0working days after it.'}
          </>,
        ]}
      />
    </Section>
  )
}
