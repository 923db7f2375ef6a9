import { redirect } from 'next/navigation'
import { AgreedSteps } from '@/app/_case/agreement/agreed-steps'
import { AgreementWords } from '@/app/_case/agreement/agreement-words'
import { EarlierVersions } from '@/app/_case/agreement/earlier-versions'
import { SignForm } from '@/app/_case/agreement/sign-form'
import { caseTitle } from '@/app/_case/case-names'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { declarationOf } from '@/lib/agreements/declaration'
import { agreementsRead, stepsOf } from '@/lib/agreements/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { signAgreement } from '../actions'
import { Done } from '../done'
import { familyCase } from '../request/draft'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What was agreed at mediation: to read, to sign, and how far each thing is. */
export default async function FamilyAgreement({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId)
  const here = casePath('parent', caseId)
  const [versions, steps] = await Promise.all([agreementsRead(actor, caseId), stepsOf(actor, caseId)])
  if (versions.length === 0) redirect(here)
  const toSign = versions.find(({ status }) => status === 'to_sign')
  const inForce = versions.find(({ status }) => status === 'signed')
  const hasSigned = toSign?.signatures.some(({ partyId }) => partyId === view.holder?.id)
  const maySign = toSign && !hasSigned && view.may.includes('sign_agreement')
  return (
    <Page
      title="What was agreed"
      back={{ href: here, text: 'Back to your case' }}
      {...(maySign && { asks: true })}
    >
      <Done what={(await searchParams).done} />
      <Heading caption={caseTitle(view)}>What was agreed</Heading>
      {maySign && (
        <Notice heading={inForce ? 'There is a corrected agreement to sign' : 'Read this, then sign it'}>
          <Text>
            Take your time. You can show it to somebody you trust first. Signing takes no right to appeal away
            from you.
          </Text>
          <Text>
            Is something wrong? <TextLink href={`${here}/agreement/correct`}>Ask for a correction</TextLink>{' '}
            before you sign.
          </Text>
        </Notice>
      )}
      {toSign && hasSigned && (
        <Notice kind="waiting" heading="You have signed">
          It counts once everybody has signed. We write to you then.
        </Notice>
      )}
      {toSign && <AgreementWords agreement={toSign} />}
      {maySign && (
        <SignForm
          action={signAgreement.bind(null, { caseId, version: view.version })}
          agreement={toSign}
          declaration={declarationOf({ isFamily: true, name: '' })}
        />
      )}
      {steps.length > 0 && (
        <Section heading="What is to be done">
          <Text>Open a line to say that it is done, or to see what you can do when it is not.</Text>
          <AgreedSteps steps={steps} view={view} today={today()} path={`${here}/agreement`} />
        </Section>
      )}
      {inForce && <AgreementWords agreement={inForce} />}
      {!maySign && view.may.includes('ask_to_correct') && (
        <Text>
          Is something in it wrong?{' '}
          <TextLink href={`${here}/agreement/correct`}>Ask for a correction</TextLink>
        </Text>
      )}
      <EarlierVersions versions={versions} />
      <PrintButton>Print this page</PrintButton>
    </Page>
  )
}
