import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Moment } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { List, Section, Text } from '@/app/_ui/text/text'
import { mediatorsFor } from '@/lib/mediators/queries'
import { offerMediator, withdrawOffer } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Assign({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const candidates = await mediatorsFor(actor, mediationCase.id)
  const open = mediationCase.offers.find(({ status }) => status === 'open')

  return (
    <Page title="Choose a mediator" back={back} wide>
      <Heading caption={`${mediationCase.reference}, ${mediationCase.councilName}`}>
        Choose a mediator
      </Heading>
      {open ? (
        <>
          <Notice kind="waiting" heading={`Waiting for ${open.mediatorName}`}>
            <Text>
              The offer was made <Moment at={open.madeAt} /> and lapses <Moment at={open.limitAt} />.
            </Text>
          </Notice>
          <Form action={withdrawOffer.bind(null, at)}>
            <TextField name="reason" label="Why do you take the offer back?" />
            <Button kind="second">Take the offer back</Button>
          </Form>
        </>
      ) : (
        <Text>
          Best first: whoever has the fewest cases, then whoever is free soonest. Somebody who cannot take
          this case is listed with the reason and cannot be chosen.
        </Text>
      )}
      {candidates.length === 0 ? (
        <EmptyState heading="No mediators yet">
          An administrator invites mediators and enters their accreditation.
        </EmptyState>
      ) : (
        <Section heading="Mediators">
          <Board
            caption={`${candidates.length} mediators`}
            columns={[
              { head: 'Mediator', names: true },
              { head: 'Can take this case', wide: true },
              { head: 'Cases in hand', label: 'Cases in hand' },
              { head: 'Free from', label: 'Free from' },
              { head: 'Offer', wide: true },
            ]}
            rows={candidates.map((one) => ({
              key: one.userId,
              cells: [
                one.name,
                one.eligible ? (
                  <DutyTag state="done" key="yes">
                    Yes
                  </DutyTag>
                ) : (
                  <div key="no">
                    <DutyTag state="late">No</DutyTag>
                    <List items={[...one.reasons]} />
                  </div>
                ),
                one.liveCases,
                one.firstFreeAt ? <Moment at={one.firstFreeAt} key="free" /> : 'No free time found',
                one.eligible && !open ? (
                  <Form
                    action={offerMediator.bind(null, at)}
                    answers={{ mediatorId: one.userId }}
                    key="offer"
                  >
                    <input type="hidden" name="mediatorId" value={one.userId} />
                    <Button kind="second">Offer to {one.name}</Button>
                  </Form>
                ) : (
                  'Not now'
                ),
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
