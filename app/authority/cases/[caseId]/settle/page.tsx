import { AgreedItems, itemNames } from '@/app/_case/agreed-items'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/text/notice'
import { List, Section, Text } from '@/app/_ui/text/text'
import { councilItems } from '@/lib/cases/settlement'
import { settlementDays } from '@/lib/cases/settlement-days'
import { offerSettlement } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

/** How many things one form takes; a newer offer takes the place of an older one. */
const rows = [0, 1, 2, 3] as const

export default async function Settle({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view } = own
  const kinds = view.side === 'icb' ? (['other'] as const) : councilItems
  const before = view.settlements.find(
    ({ status, organisationId }) => status === 'offered' && organisationId === own.body.organisationId,
  )
  return (
    <CaseForm
      own={own}
      title="Offer to settle in writing"
      notNow={!view.may.includes('offer_settlement') && 'There is nothing to settle here now'}
    >
      <Notice heading="What follows">
        <List
          items={[
            'The family reads it and says yes or no. It need give no reason.',
            'With its yes this is a written agreement from that day, and every thing in it has its last day by law.',
            'Until then the 30 days run on, and a meeting that is booked stands.',
          ]}
        />
      </Notice>
      {before && (
        <Section heading="You have offered this">
          <Text>The family has not answered. A new offer takes its place.</Text>
          <AgreedItems items={before.items} days={await settlementDays(before)} />
        </Section>
      )}
      <Form action={offerSettlement.bind(null, at(view))}>
        {rows.map((row) => (
          <Fieldset legend={row === 0 ? 'What you will do' : `${more[row]} thing (optional)`} key={row}>
            <TextArea
              name={`items.${row}.what`}
              label="What you will do, in words that can be checked"
              rows={3}
              most={2000}
            />
            <Select
              name={`items.${row}.item`}
              label="What kind of thing is it?"
              empty="Choose one"
              options={kinds.map((value) => ({ value, text: itemNames[value] }))}
            />
            <DateField
              name={`items.${row}.otherDayOn`}
              label="Another day than the rules give (optional)"
              hint="Leave this empty to take the day that the rules give"
            />
          </Fieldset>
        ))}
        <Button>Offer this to the family</Button>
      </Form>
    </CaseForm>
  )
}

const more = { 1: 'Second', 2: 'Third', 3: 'Fourth' } as const
