import { orNotFound, requireActor } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { caseById } from '@/lib/cases/queries'
import { raiseConcern } from '../actions'

type Props = { searchParams: Promise<Asked> }

/** Anybody who is signed in tells the safeguarding lead of a worry. Nothing of it is seen anywhere else. */
export default async function Tell({ searchParams }: Props) {
  const actor = await requireActor()
  const caseId = asked(await searchParams, 'case')
  const view = caseId ? await orNotFound(caseById(actor, caseId)) : null
  return (
    <Page title="Tell us of a worry" asks>
      <Heading {...(view && { caption: `Case ${view.reference}` })}>
        Are you worried that somebody is not safe?
      </Heading>
      <Notice kind="warning" heading="Is somebody in danger now?">
        Ring 999. Do not wait for us.
      </Notice>
      <Text>
        What you write here goes to our safeguarding lead and to nobody else. It is no part of a case: no
        parent, council, mediator or other person sees it, nor that you wrote.
      </Text>
      <Text>
        The lead may have to tell others whose work it is to keep people safe. They talk to you first if they
        can.
      </Text>
      <Form action={raiseConcern.bind(null, view ? { caseId } : {})}>
        <TextArea name="words" label="What worries you?" size="m" rows={8} most={5000} />
        <TextArea
          name="howToReach"
          label="How can we reach you safely? (optional)"
          hint="Such as a number, and a time when you are alone. Without this we use what we have of you"
          rows={3}
          most={1000}
        />
        <TickBox
          name="receiptWanted"
          label="Send me an email that you have my message"
          hint="It says nothing of what it is about. Leave this empty if somebody else reads your email"
        />
        <Button>Tell the safeguarding lead</Button>
      </Form>
    </Page>
  )
}
