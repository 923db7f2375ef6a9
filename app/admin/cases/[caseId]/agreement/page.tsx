import { notFound } from 'next/navigation'
import { AgreedSteps } from '@/app/_case/agreement/agreed-steps'
import { AgreementWords } from '@/app/_case/agreement/agreement-words'
import { EarlierVersions } from '@/app/_case/agreement/earlier-versions'
import { caseCaption } from '@/app/_case/case-names'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section } from '@/app/_ui/text/text'
import { agreementsRead, stepsOf } from '@/lib/agreements/queries'
import { caseById } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'

type Props = { params: Promise<{ caseId: string }> }

/** The agreement for the adviser who looks after its days. An administrator reads no content of a mediation. */
export default async function DeskAgreement({ params }: Props) {
  const { caseId } = await params
  const actor = await requireRole('adviser')
  const view = await orNotFound(caseById(actor, caseId))
  const [versions, steps] = await Promise.all([agreementsRead(actor, caseId), stepsOf(actor, caseId)])
  if (versions.length === 0) notFound()
  return (
    <Page title="The agreement" back={{ href: `/admin/cases/${caseId}`, text: 'Back to the case' }}>
      <Heading caption={caseCaption(view)}>The agreement</Heading>
      {steps.length > 0 && (
        <Section heading="What is to be done">
          <AgreedSteps steps={steps} view={view} today={today()} />
        </Section>
      )}
      {versions
        .filter(({ status }) => status !== 'replaced')
        .map((one) => (
          <AgreementWords agreement={one} key={one.id} />
        ))}
      <EarlierVersions versions={versions} />
    </Page>
  )
}
