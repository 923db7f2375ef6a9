import { GuestList } from '@/app/_case/guest-list'
import { GuestsToWithdraw } from '@/app/_case/guests-to-withdraw'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Section, Text } from '@/app/_ui/text/text'
import { officersFor } from '@/lib/scheduling/queries'
import { changeAttendees, consentToGuest, objectToGuest, withdrawGuest } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase, type OwnCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function WhoComes({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { actor, view, body } = own
  const officers = (await officersFor(actor, view.id)).filter(
    ({ organisationId }) => organisationId === body.organisationId,
  )
  return (
    <CaseForm
      own={own}
      title="Change who comes"
      notNow={!view.may.includes('change_attendees') && 'There is no meeting to come to now'}
      manyForms={view.guests.length > 0}
    >
      <Form action={changeAttendees.bind(null, at(view))}>
        <Change own={own} />
        <Radios
          name="officerUserId"
          label="Who comes now?"
          size="m"
          choices={[
            ...officers.map(({ userId, name, jobTitle }) => ({
              value: userId,
              label: name,
              ...(jobTitle && { hint: jobTitle }),
            })),
            { value: '', label: 'Somebody else', more: <SomebodyElse /> },
          ]}
        />
        <TickBox
          name="hasAuthority"
          label={`They can settle the disagreement in the meeting for ${body.name}`}
          hint="Leave this empty for somebody who comes as well and does not decide"
        />
        <Button>Change who comes</Button>
      </Form>
      <Section heading="Others who are to come">
        <Text>The family may bring one person of its choice; nobody is asked about them.</Text>
        <GuestList
          view={view}
          me={partyOf(own)}
          agree={consentToGuest.bind(null, at(view))}
          object={objectToGuest.bind(null, at(view))}
        />
        <GuestsToWithdraw
          guests={view.guests.filter(({ broughtBy }) => broughtBy === partyOf(own))}
          withdraw={withdrawGuest.bind(null, at(view))}
        />
      </Section>
    </CaseForm>
  )
}

function SomebodyElse() {
  return (
    <>
      <TextField name="name" label="Their name" width={30} autoComplete="off" />
      <TextField
        name="jobTitle"
        label="What they do, or who they are to this case"
        width={30}
        autoComplete="off"
      />
    </>
  )
}

/** One of their own for another, or somebody else as well; for whom everybody is asked. */
function Change({ own: { meeting, body } }: { own: OwnCase }) {
  const ours = meeting?.attendees.filter(({ organisationId }) => organisationId === body.organisationId) ?? []
  return (
    <Radios
      name="replaces"
      label="In whose place?"
      size="m"
      choices={[
        ...ours.map(({ id, name, hasAuthority }) => ({
          value: id,
          label: `In place of ${name}`,
          ...(hasAuthority && { hint: 'Is named as the one who can decide' }),
        })),
        {
          value: '',
          label: 'In nobody’s place: somebody comes as well',
          hint: 'Somebody who is not one of your officers, such as a teacher. Everybody is asked, and the mediator decides if not all agree.',
        },
      ]}
    />
  )
}

const partyOf = ({ view, body }: OwnCase) =>
  view.parties.find(({ organisationId }) => organisationId === body.organisationId)?.id
