import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { proposeReplacement } from '../actions'
import { certificateAsked, type CertificateProps } from '../certificate-asked'

export default async function ReplaceCertificate(props: CertificateProps) {
  const { mediationCase, at, back, certificate } = await certificateAsked(props)
  const { child, parties, holder } = mediationCase
  const isParent = holder?.role === 'parent'
  const answers = {
    holderName: parties.find(({ id }) => id === holder?.id)?.name ?? '',
    firstName: child?.firstName ?? '',
    lastName: child?.lastName ?? '',
    dateOfBirth: child?.dateOfBirth ?? '',
  }
  return (
    <Page title={`Replace certificate ${certificate.number}`} back={back} asks>
      <Heading caption={mediationCase.reference}>Replace certificate {certificate.number}</Heading>
      <Text>Put right what is printed wrong. When another adviser agrees:</Text>
      <List
        items={[
          'a new certificate takes its place, with a new number',
          'it keeps the date of issue, and says what was put right and which it replaces',
          'the family gets a letter, and whoever checks the old one is told',
          'no day to appeal moves.',
        ]}
      />
      <Text>
        Is the date on the decision letter wrong?{' '}
        <TextLink href={`/admin/cases/${mediationCase.id}/correct-date`}>Correct the date</TextLink> first.
        Then come back: the new certificate takes it over.
      </Text>
      <Form action={proposeReplacement.bind(null, at)} answers={answers}>
        <HiddenFields values={{ certificateId: certificate.id }} />
        {isParent && <TextField name="holderName" label="The parent’s name" />}
        <TextField
          name="firstName"
          label={isParent ? 'The child’s first name' : 'The young person’s first name'}
        />
        <TextField
          name="lastName"
          label={isParent ? 'The child’s last name' : 'The young person’s last name'}
        />
        <DateField name="dateOfBirth" label="Date of birth" />
        <TextArea
          name="reason"
          label="How do you know?"
          hint="For the adviser who looks at it. Families and councils do not see this."
        />
        <Button>Ask for a second look</Button>
      </Form>
    </Page>
  )
}
