import { caseTitle } from '@/app/_case/case-names'
import { orNotFound } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Text } from '@/app/_ui/text/text'
import { letterAboutMissed } from '@/lib/agreements/letter-about-missed'
import { today } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { familyCase } from '@/app/parent/cases/[caseId]/request/draft'

type Props = { params: Promise<{ caseId: string; dutyId: string }> }

/** A letter for the family to send in its own name, about a day that was missed. */
export default async function MissedLetter({ params }: Props) {
  const { caseId, dutyId } = await params
  const { actor, view } = await familyCase(caseId)
  const letter = await orNotFound(letterAboutMissed(actor, { caseId, dutyId }, today()))
  const back = `${casePath('parent', caseId)}/agreement/${dutyId}`
  return (
    <Page title="A letter for you to send" back={{ href: back, text: 'Back' }}>
      <div className="app-no-print">
        <Heading caption={caseTitle(view)}>A letter for you to send</Heading>
        <Text>
          It is your letter: we do not send it. Copy it, or keep it as a file, and change what you like. Then
          send it yourself. You do not have to.
        </Text>
        <Text>
          <a className="govuk-link" href={`${back}/letter/text`}>
            Download it as text you can change
          </a>
        </Text>
        <PrintButton>Print the letter</PrintButton>
      </div>
      <div className="app-typed">{letter}</div>
      <div className="app-no-print">
        <Text size="small">
          This is no advice about law. IPSEA and SOS!SEN give that free. Questions about the agreement? Ring
          us on <b className="app-nowrap">{provider().phone}</b>.
        </Text>
      </div>
    </Page>
  )
}
