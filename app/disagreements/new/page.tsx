import { randomUUID } from 'node:crypto'
import { requireActor } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { kindsToAskAbout } from '@/lib/disagreements/queries'
import { councils, icbs } from '@/lib/organisations/queries'
import { ask } from '../actions'
import { kindNames } from '../names'
import { NoMediation } from '../no-mediation'

/** Asking for help with a disagreement. Everybody else at the table is asked whether they take part. */
export default async function NewDisagreement() {
  const actor = await requireActor()
  const [kinds, allCouncils, allIcbs] = await Promise.all([kindsToAskAbout(actor), councils(), icbs()])
  const title = 'Ask for help with a disagreement'
  return (
    <Page title={title} back={{ href: '/disagreements', text: 'Back to disagreements' }} asks>
      <Heading>{title}</Heading>
      <NoMediation />
      <Text>
        Has the council decided about an assessment or a plan? Then{' '}
        <TextLink href="/check">look at your dates first</TextLink>. You may do both.
      </Text>
      <Form action={ask.bind(null, { disagreementId: randomUUID() })}>
        <Radios
          name="kind"
          label="What is it about?"
          size="m"
          choices={kinds.map(({ kind, says }) => ({ value: kind, label: kindNames[kind], hint: says }))}
        />
        <Select
          name="councilId"
          label="The council, if it takes part"
          empty="No council"
          options={allCouncils.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="icbId"
          label="The health board (ICB), if it takes part"
          empty="No health board"
          options={allIcbs.map(({ id, name }) => ({ value: id, text: name }))}
        />
        {kinds.some(({ kind }) => kind !== 'between_bodies') && <School />}
        <TextArea
          name="about"
          label="What do you disagree about?"
          hint="Everybody who takes part can read this"
          size="m"
          most={5000}
        />
        <TextArea name="wanted" label="What would you like to happen?" size="m" most={5000} />
        <Button>Ask for help with this</Button>
      </Form>
    </Page>
  )
}

/** It may take part in anything but what a council and a health board settle between them. */
function School() {
  return (
    <>
      <TextField
        name="schoolName"
        label="The school, college or early years place, if it takes part"
        width={30}
        autoComplete="off"
      />
      <TextField name="schoolEmail" label="Its email address, if you know it" type="email" width={30} />
    </>
  )
}
