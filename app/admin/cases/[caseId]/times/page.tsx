import { standingMeeting } from '@/app/_case/meeting-facts'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { orNotFound } from '@/app/_session/require-actor'
import { slotsAndReasons } from '@/lib/scheduling/slots-for-case'
import { chooseTime } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { RankedSlots } from './ranked-slots'
import { Why } from './why'

/** Every time at which all who have to be there can meet, best first; or why there is none. */
export default async function FindTime({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const found = await orNotFound(slotsAndReasons(actor, mediationCase.id))
  const { slots, why, needed, unsaid, caseSearch } = found
  const nobodyMediates = caseSearch.search.mediators.length === 0
  const held = standingMeeting(mediationCase)
  const may = mediationCase.may.includes('choose_time') && needed.mediatorId !== null && !held
  const { clock } = needed

  return (
    <Page title="Find a time" back={back} wide>
      <Heading caption={`${mediationCase.reference}, ${mediationCase.councilName}`}>Find a time</Heading>
      {clock?.dueOn && (
        <Text>
          The safe day is {dateWords(clock.safeOn ?? clock.dueOn)}, the last of the 30 days{' '}
          {dateWords(clock.dueOn)}.
        </Text>
      )}
      {unsaid.length > 0 && (
        <Text>
          {unsaid.join(' and ')} has not said when it can meet. Here it can on working days from 9am to 5pm.
        </Text>
      )}
      {held && <Text>A time is held or booked already. These are the others.</Text>}
      {needed.mediatorId === null && (
        <Text>
          Before a time can be held,{' '}
          <TextLink href={`/admin/cases/${mediationCase.id}/assign`}>a mediator takes the case</TextLink>.
        </Text>
      )}
      <Section heading="Times">
        {slots.length === 0 ? (
          <EmptyState heading={nobodyMediates ? 'No mediator can take this case' : 'No time suits everybody'}>
            {nobodyMediates && (
              <Text>
                <TextLink href={`/admin/cases/${mediationCase.id}/assign`}>See why, one by one</TextLink>
              </Text>
            )}
          </EmptyState>
        ) : (
          <RankedSlots slots={slots} hold={may ? chooseTime.bind(null, at) : null} />
        )}
      </Section>
      {!nobodyMediates && <Why why={why} none={slots.length === 0} />}
    </Page>
  )
}
