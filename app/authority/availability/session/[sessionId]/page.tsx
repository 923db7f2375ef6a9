import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { sessionOf } from '@/lib/scheduling/sittings'
import { removeSession, setSession } from '@/app/authority/availability/actions'
import { SittingFields } from '@/app/authority/availability/sitting-fields'
import { WeekFields } from '../week-fields'

type Props = { params: Promise<{ sessionId: string }> }

export default async function ChangeSession({ params }: Props) {
  const { sessionId } = await params
  const actor = await requireRole('la_officer', 'icb_officer')
  const { session, officers } = await orNotFound(sessionOf(actor, sessionId))
  const { organisationId, version, weekday, holds, modes, fromOn, untilOn } = session
  return (
    <Page
      title="Change a weekly session"
      back={{ href: '/authority/availability', text: 'Back to when you can meet' }}
      asks
    >
      <Heading>Change a weekly session</Heading>
      <Form
        action={setSession.bind(null, { organisationId, sessionId, version: String(version) })}
        answers={{
          weekday: String(weekday),
          startsAt: session.startsAt.slice(0, 5),
          endsAt: session.endsAt.slice(0, 5),
          holds: String(holds),
          modes,
          officers: session.officers,
          fromOn,
          untilOn: untilOn ?? '',
        }}
      >
        <WeekFields>
          <SittingFields officers={officers.filter((one) => one.organisationId === organisationId)} />
        </WeekFields>
        <ButtonGroup>
          <Button>Save this session</Button>
          <TextLink href="/authority/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
      <Form action={removeSession.bind(null, { sessionId, version: String(version) })}>
        <Button kind="second">Remove this session</Button>
      </Form>
    </Page>
  )
}
