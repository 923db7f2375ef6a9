import { redirect } from 'next/navigation'
import { AgreedItems } from '@/app/_case/agreed-items'
import { caseTitle } from '@/app/_case/case-names'
import { DutyCard } from '@/app/_case/duty-card'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { settlementDays } from '@/lib/cases/settlement-days'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { openDuty } from '@/app/parent/step'
import { acceptSettlement, declineSettlement } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** What was offered to settle the case without a meeting, and the family's yes or no, of equal weight. */
export default async function Settlement({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId)
  const here = casePath('parent', caseId)
  const offer = view.settlements.find(({ status }) => status !== 'declined')
  if (!offer) redirect(here)
  const isOpen = offer.status === 'offered' && view.may.includes('accept_settlement')
  const appeal = openDuty(view, 'start_appeal')
  const title = isOpen ? `${offer.body} offers to settle` : 'What was agreed'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }}>
      <Columns side={appeal && <DutyCard view={view} duty={appeal} today={today()} />}>
        <Heading caption={caseTitle(view)}>{title}</Heading>
        <Text>
          {isOpen
            ? 'This is what it would do. The days are counted as if you said yes today.'
            : `${offer.body} has to do this. We watch these days with you.`}
        </Text>
        <AgreedItems items={offer.items} days={await settlementDays(offer)} />
        {isOpen && <Answer view={view} settlementId={offer.id} />}
      </Columns>
    </Page>
  )
}

function Answer({ view, settlementId }: { view: CaseView; settlementId: string }) {
  const at = { caseId: view.id, version: view.version }
  const meeting = standingMeeting(view)
  return (
    <>
      <Section heading="If you say yes">
        <List
          items={[
            'It becomes a written agreement today, and the days count.',
            `The mediation ends without a meeting.${meeting ? ' Your meeting is called off, and everybody is told.' : ''}`,
            'Your last day to appeal does not move. Keep it in mind if not everything is settled.',
          ]}
        />
        <Form action={acceptSettlement.bind(null, at)}>
          <HiddenFields values={{ settlementId }} />
          <Radios
            name="certificateWanted"
            label="Do you want a certificate as well?"
            hint="You need one only if you may appeal about something that is not settled. You can ask for it later too."
            size="s"
            choices={[
              { value: 'yes', label: 'Yes, send me a certificate' },
              { value: 'no', label: 'No, not now' },
            ]}
          />
          <Button kind="second">Yes, I take this offer</Button>
        </Form>
      </Section>
      <Section heading="If you say no">
        <Text>
          The mediation goes on as before. Nobody asks you why, and nobody may hold it against you. You can
          also wait and talk about it at the meeting.
        </Text>
        <Form action={declineSettlement.bind(null, at)}>
          <HiddenFields values={{ settlementId }} />
          <Button kind="second">No, I do not take it</Button>
        </Form>
      </Section>
    </>
  )
}
