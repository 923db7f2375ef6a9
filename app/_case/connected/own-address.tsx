import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { CopyLink } from '@/app/_ui/text/copy-link'
import { Details } from '@/app/_ui/text/notice'
import { List, Text } from '@/app/_ui/text/text'
import { MomentText } from './moment-text'

type Props = {
  link: { address: string; madeAt: Date } | undefined
  makeAddress: FormStep
  endAddress: FormStep
}

/** The private address at which somebody's own calendar program reads their meetings. */
export function OwnAddress({ link, makeAddress, endAddress }: Props) {
  return (
    <>
      <Text>
        With a private address your own calendar shows your meetings: a case number, the time, and the town or
        how you meet. No names. Programs look for changes only now and then, so our emails are quicker: go by
        them.
      </Text>
      {link ? (
        <>
          <Text>
            Keep this address to yourself. Whoever has it can see when you have meetings. You made it{' '}
            <MomentText at={link.madeAt} />.
          </Text>
          <CopyLink address={link.address}>Copy the address</CopyLink>
          <Form action={makeAddress}>
            <Button kind="second">Make a new address</Button>
          </Form>
          <Text size="small">The address above is dead at once, and you give your programs the new one.</Text>
          <Form action={endAddress}>
            <Button kind="second">End this address</Button>
          </Form>
        </>
      ) : (
        <Form action={makeAddress}>
          <Button>Make a private address</Button>
        </Form>
      )}
      <Details summary="How to put it into your calendar">
        <List
          items={[
            <>
              <b>Outlook:</b> press Add calendar, then Subscribe from web, and paste the address.
            </>,
            <>
              <b>Google Calendar:</b> on a computer, press + beside Other calendars, then From URL, and paste
              the address.
            </>,
            <>
              <b>Apple Calendar:</b> press File, then New Calendar Subscription, and paste the address. On an
              iPhone: Settings, Apps, Calendar, Accounts, Add Account, Other.
            </>,
          ]}
        />
      </Details>
    </>
  )
}
