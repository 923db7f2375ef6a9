import { caseCaption } from '@/app/_case/case-names'
import { kindChoices } from '@/app/_case/agreement/kind-choices'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { Answers } from '@/app/_ui/form/form-state'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { planSections } from '@/lib/agreements/agreement'
import { draftFor } from '@/lib/agreements/queries'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { writeAgreement } from '@/app/mediator/cases/[caseId]/actions'
import { caseFor } from '@/app/mediator/cases/[caseId]/case-for'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ id?: string | string[] }> }

/** One thing that was agreed: what, who does it, of which kind it is, and another day if one was agreed. */
export default async function Thing({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view, at } = await caseFor(caseId, 'write_agreement')
  const latest = await draftFor(actor, caseId)
  const { id } = await searchParams
  const known = latest?.things.find((one) => one.id === id)
  const title = known ? 'Change what was agreed' : 'Something that was agreed'
  const back = `${casePath('mediator', caseId)}/agreement`
  return (
    <Page title={title} back={{ href: back, text: 'Back to the agreement' }} asks>
      <Heading caption={caseCaption(view)}>{title}</Heading>
      <Text>One thing that somebody does. What was said, and why, stays out of it.</Text>
      <Form action={writeAgreement.bind(null, at)} answers={known ? answersFrom(known) : {}}>
        {known && <HiddenFields values={{ thingId: known.id }} />}
        <TextArea
          name="what"
          label="What is done?"
          hint="In the words of the parties, so that anybody can tell whether it was done"
          size="m"
          rows={4}
          most={2000}
        />
        <Radios
          name="owner"
          label="Who does it?"
          size="m"
          choices={[
            ...bodiesTakingPart(view).map(({ organisationId, name }) => ({
              value: organisationId ?? '',
              label: name,
            })),
            {
              value: 'other',
              label: 'Somebody else',
              hint: 'Such as a school, or the family. The law sets them no day, so one must be agreed',
              more: <TextField name="ownerName" label="Who?" />,
            },
          ]}
        />
        <Radios
          name="item"
          label="What kind of thing is it?"
          hint="What could have been appealed has the time of the Tribunal’s order. Everything else has 2 weeks"
          size="m"
          choices={kindChoices}
        />
        <Select
          name="section"
          label="Section of the plan, if it changes one"
          empty="None"
          options={planSections.map((value) => ({ value, text: value }))}
        />
        <DateField
          name="otherDayOn"
          label="Another day that was agreed (optional)"
          hint="Only if the parties agreed one in writing. It takes the place of the last day above"
        />
        <ButtonGroup>
          <Button>Save what was agreed</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

type Known = NonNullable<Awaited<ReturnType<typeof draftFor>>>['things'][number]

function answersFrom({ what, section, organisationId, ownerName, item, otherDayOn }: Known): Answers {
  return {
    ...{ what, item, owner: organisationId ?? 'other' },
    ...{ section: section ?? '', ownerName: ownerName ?? '', otherDayOn: otherDayOn ?? '' },
  }
}

/** The ICB alone where only health was in issue. */
function bodiesTakingPart({ parties, duties }: CaseView) {
  const byIcb = duties.some(({ duty, owedBy }) => duty === 'arrange_mediation' && owedBy === 'icb')
  return parties.filter(({ role }) => role === 'icb' || (role === 'local_authority' && !byIcb))
}
