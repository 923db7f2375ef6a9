import { Button } from '@/app/_ui/form/button'
import { Checkboxes, Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { informationItems } from '@/lib/cases/information'
import { recordInformation } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Information({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  return (
    <Page title="Record the information given" back={back} asks>
      <Heading caption={mediationCase.reference}>Record the information given</Heading>
      <Text>
        Read each line to the family, or say it in your own words. Put no pressure on them either way. No
        certificate can be issued until all of it has been given.
      </Text>
      <Form action={recordInformation.bind(null, at)}>
        <Radios
          name="channel"
          label="How did you give it?"
          choices={[
            { value: 'telephone', label: 'By telephone' },
            { value: 'in_writing', label: 'In writing' },
            { value: 'face_to_face', label: 'Face to face' },
          ]}
        />
        <Checkboxes
          name="items"
          label="What did you tell them?"
          choices={informationItems.map(({ item, says }) => ({ value: item, label: says }))}
        />
        <Button>Record this information</Button>
      </Form>
    </Page>
  )
}
