import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { openLink } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the link in the message leads. Mail programs open links by themselves, so only the button signs in. */
export default async function OpenLink({ searchParams }: Props) {
  const { token } = await searchParams

  return (
    <PublicPage title="Continue to sign in">
      <Heading>Continue to sign in</Heading>
      <p className="govuk-body">Press the button, and you are signed in on this device.</p>
      <Form action={openLink}>
        <input type="hidden" name="token" value={typeof token === 'string' ? token : ''} />
        <Button>Continue</Button>
      </Form>
      <p className="govuk-body">
        If it does not work, <TextLink href="/sign-in">ask for a new email</TextLink>.
      </p>
    </PublicPage>
  )
}
