import { bodyName, councilShort } from '@/app/_case/case-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { Panel } from '@/app/_ui/text/notice'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { isOver } from '@/lib/law/deadline'
import { openDuty } from '@/app/parent/step'

/** No meeting can be arranged in time: both ways on, side by side and of equal weight. Neither closes the other. */
export function BothRoads({ view }: { view: CaseView }) {
  const arranging =
    bodyName(view, openDuty(view, 'arrange_mediation')?.organisationId ?? null) ?? councilShort(view)
  const canAppeal = view.certificate?.because !== 'no_right_of_appeal'
  return (
    <Section heading="A meeting could not be arranged in time">
      <Text>There are two ways on. You can take either, or both at once.</Text>
      <div className="app-pair">
        <Panel quiet>
          <Heading level={3}>Keep trying to meet</Heading>
          <Text>
            The mediation stays open. {arranging} must still take part. If a meeting is found, you choose the
            time as before.
          </Text>
          {canAppeal && <Text>A later meeting does not move your last day to appeal.</Text>}
        </Panel>
        {canAppeal ? (
          <Panel quiet>
            <Heading level={3}>Appeal now</Heading>
            <Certificate view={view} />
            <AppealBy view={view} />
          </Panel>
        ) : (
          <Complain body={arranging} />
        )}
      </div>
    </Section>
  )
}

/** Health and social care alone cannot be appealed: what is left against a body that is late. */
function Complain({ body }: { body: string }) {
  return (
    <Panel quiet>
      <Heading level={3}>Complain that it is late</Heading>
      <Text>
        Health and social care alone cannot be appealed, so you need no certificate. You can complain to{' '}
        {body} that the meeting is late. If its answer does not put it right, an ombudsman can look at it.
      </Text>
      <Text>
        Ring us free on <b className="app-nowrap">{provider().phone}</b> and we tell you how.
      </Text>
    </Panel>
  )
}

function Certificate({ view }: { view: CaseView }) {
  const owed = openDuty(view, 'issue_certificate')
  if (owed?.dueOn)
    return (
      <Text>
        We send you a certificate by <DateText date={owed.dueOn} look="day" />. With it you can appeal.
      </Text>
    )
  if (view.certificates.length > 0)
    return (
      <Text>
        You have <TextLink href={`${casePath('parent', view.id)}/certificate`}>your certificate</TextLink>, so
        you can appeal.
      </Text>
    )
  return (
    <Text>{view.certificate?.needed ? 'The certificate was issued.' : (view.certificate?.reason ?? '')}</Text>
  )
}

function AppealBy({ view }: { view: CaseView }) {
  const appeal = openDuty(view, 'start_appeal')
  if (!appeal?.dueOn) return null
  if (isOver(appeal, now()))
    return openDuty(view, 'issue_certificate') ? (
      <Text>You have one month from the date on the certificate.</Text>
    ) : (
      <Text>The last day to appeal has gone. You can still send an appeal and say why it is late.</Text>
    )
  return (
    <Text>
      Send your appeal by <DateText date={appeal.actByOn ?? appeal.dueOn} look="day" />.
    </Text>
  )
}
