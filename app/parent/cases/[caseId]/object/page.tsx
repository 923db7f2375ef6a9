import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { canBeRefused, ObjectionFields } from '@/app/_case/objection-form'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { objectTo } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** The family does not want the mediator, or somebody who comes with them. */
export default async function Object({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'object')
  const here = casePath('parent', caseId)
  if (view.side !== 'family' || canBeRefused(view).length === 0) redirect(`${here}/people`)
  const title = 'Somebody you do not want there'
  return (
    <Page title={title} back={{ href: `${here}/people`, text: 'Back to who is coming' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>You can say no to:</Text>
      <List
        items={[
          'somebody who only comes along: they stay away, and you need give no reason',
          'the mediator: we look into it, talk to you and decide who goes on',
        ]}
      />
      <Form action={objectTo.bind(null, { caseId, version: view.version })}>
        <ObjectionFields view={view} />
        <Button>Tell us</Button>
      </Form>
    </Page>
  )
}
