import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { councils } from '@/lib/organisations/queries'
import { nameCouncil } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Council({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const every = await councils()
  return (
    <Page title="Name the council" back={back} asks>
      <Heading caption={mediationCase.reference}>Name the council</Heading>
      <Text>
        The family wrote: {mediationCase.councilName || 'nothing'}. Once it is named and has an address for
        notices, we tell it at once if the family wants a meeting, and the 30 days begin.
      </Text>
      <Form
        action={nameCouncil.bind(null, at)}
        answers={{ localAuthorityId: mediationCase.council?.id ?? '' }}
      >
        <Select
          name="localAuthorityId"
          label="Council"
          empty="Choose one"
          options={every.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Button>Name this council</Button>
      </Form>
    </Page>
  )
}
