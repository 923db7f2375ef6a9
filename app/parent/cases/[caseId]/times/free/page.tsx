import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { modeNames, standingMeeting } from '@/app/_case/meeting-facts'
import { dateWords, TimeRange } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { DayTimes } from '@/app/_ui/form/day-times'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { pickedValue } from '@/lib/scheduling/offered-times'
import { fewADay } from '@/lib/scheduling/slots/few-a-day'
import { timesForFamily } from '@/lib/scheduling/slots-for-case'
import { chooseSlot } from '@/app/parent/cases/[caseId]/actions'
import { familyCase, type RequestParams } from '@/app/parent/cases/[caseId]/request/draft'

/** How many times are shown at most: the best ones. */
const most = 12

/** The best of the times at which everybody is free. */
export default async function FreeTimes({ params }: RequestParams) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId, 'choose_time')
  const here = casePath('parent', caseId)
  if (standingMeeting(view)) redirect(`${here}/times`)
  const { slots, needed, unsaid } = await timesForFamily(actor, caseId)
  const best = fewADay(slots, most)
  const title = 'Times when everybody is free'
  return (
    <Page title={title} back={{ href: `${here}/times`, text: 'Back to your times' }} asks>
      {/* Also where no time is left: whoever chose the last one reads here that it has just been taken. */}
      <Form action={chooseSlot.bind(null, { caseId, version: view.version })}>
        <Heading caption={caseTitle(view)}>{title}</Heading>
        {best.length === 0 ? (
          <NoTimes here={here} hasMediator={needed.mediatorId !== null} />
        ) : (
          <>
            <Text>
              {unsaid.length === 0
                ? 'Your mediator and everybody else who has to come can do these times.'
                : `Your mediator can do these times. ${unsaid.join(' and ')} has not told us when it can, so we ask it when you choose.`}{' '}
              They fit with <TextLink href={`${here}/when`}>what you told us</TextLink>.
            </Text>
            <DayTimes
              name="slot"
              label={slots.length > best.length ? `The best ${best.length} times` : 'Free times'}
              size="l"
              days={[...Map.groupBy(best, ({ on }) => on)]
                .toSorted(([one], [other]) => (one < other ? -1 : 1))
                .map(([on, times]) => ({
                  id: `d-${on}`,
                  day: dateWords(on, 'day'),
                  warning: warningFor(times),
                  times: times
                    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
                    .map(({ startsAt, endsAt, mode }) => ({
                      value: pickedValue(startsAt, mode),
                      label: <TimeRange from={startsAt} to={endsAt} />,
                      hint: modeNames[mode],
                    })),
                }))}
            />
            {best.some(({ marks }) => marks.shortNotice) && !needed.shortNoticeAccepted && (
              <TickBox
                name="shortNoticeAccepted"
                label="I agree to less than 5 working days’ notice"
                hint="You do not have to agree. We keep your answer with the meeting."
              />
            )}
            <Button>Hold this time</Button>
            <Text>
              None of these? <TextLink href={`${here}/times/none`}>Tell us what would suit you</TextLink>.
            </Text>
          </>
        )}
      </Form>
    </Page>
  )
}

function warningFor(times: Awaited<ReturnType<typeof timesForFamily>>['slots']) {
  if (times.some(({ marks }) => marks.afterLastDay)) return 'After the 30 days, as you chose.'
  return times.some(({ marks }) => marks.shortNotice) ? 'Fewer than 5 working days away.' : undefined
}

function NoTimes({ here, hasMediator }: { here: string; hasMediator: boolean }) {
  if (!hasMediator)
    return (
      <EmptyState heading="There are no times yet">
        <Text>First we find you a mediator. Then you can see when everybody is free.</Text>
      </EmptyState>
    )
  return (
    <>
      <EmptyState heading="There is no time in the 30 days when everybody is free">
        <Text>This is nobody’s fault. You can do one of these things:</Text>
      </EmptyState>
      <List
        items={[
          <TextLink href={`${here}/when`} key="when">
            Change when you can come
          </TextLink>,
          <TextLink href={`${here}/later`} key="later">
            Meet after the 30 days, or have your certificate now
          </TextLink>,
          <TextLink href={`${here}/times/none`} key="none">
            Tell us what would suit you
          </TextLink>,
        ]}
      />
      <ButtonLink kind="second" href={here}>
        Back to your case
      </ButtonLink>
    </>
  )
}
