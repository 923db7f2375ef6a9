import { redirect } from 'next/navigation'
import { optionalActor } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { homeOf } from '@/lib/sign-in/person'
import { ownPath } from '@/lib/sign-in/own-path'
import { askForMessage } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignIn({ searchParams }: Props) {
  const next = ownPath((await searchParams).next)
  const actor = await optionalActor()
  if (actor) redirect(next ?? (await homeOf(actor)))

  return (
    <PublicPage title="Sign in">
      <Heading>Sign in</Heading>
      <p className="govuk-body">
        We will send you an email with a link and a 6-digit code. You do not need a password.
      </p>
      <p className="govuk-body">If you have not been here before, sign in the same way.</p>
      <Form action={askForMessage}>
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          name="email"
          label="Your email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          width={30}
        />
        <Button>Send me an email</Button>
      </Form>
    </PublicPage>
  )
}
