import { redirect } from 'next/navigation'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { isDemo } from '@/lib/kernel/provider'
import { enterCode } from '../actions'
import { keptAddress } from '../asked-address'

export default async function EnterCode() {
  const email = await keptAddress()
  if (!email) redirect('/sign-in')

  return (
    <PublicPage title="Check your email" back={{ href: '/sign-in' }}>
      <Heading>Check your email</Heading>
      <p className="govuk-body">
        If <strong>{email}</strong> is right, a message is on its way. It can take a few minutes.
      </p>
      <p className="govuk-body">Open the link in it, or type its code here. Both work for 15 minutes.</p>
      <Form action={enterCode}>
        <input type="hidden" name="email" value={email} />
        <TextField
          name="code"
          label="6-digit code"
          autoComplete="one-time-code"
          inputMode="numeric"
          spellCheck={false}
          width={10}
          secret
        />
        <Button>Sign in</Button>
      </Form>
      {isDemo() && (
        <p className="govuk-body">
          This is a demonstration: the message is in{' '}
          <TextLink href={`/mailbox?to=${encodeURIComponent(email)}`}>its own mailbox</TextLink>.
        </p>
      )}
      <p className="govuk-body">
        No email? Look in your junk folder, or{' '}
        <TextLink href="/sign-in">check the address and ask again</TextLink>.
      </p>
    </PublicPage>
  )
}
