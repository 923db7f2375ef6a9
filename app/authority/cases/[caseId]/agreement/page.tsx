import { redirect } from 'next/navigation'
import { AgreedSteps } from '@/app/_case/agreement/agreed-steps'
import { AgreementWords } from '@/app/_case/agreement/agreement-words'
import { EarlierVersions } from '@/app/_case/agreement/earlier-versions'
import { SignForm } from '@/app/_case/agreement/sign-form'
import { caseCaption } from '@/app/_case/case-names'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { declarationOf } from '@/lib/agreements/declaration'
import { agreementsRead, stepsOf } from '@/lib/agreements/queries'
import { today } from '@/lib/kernel/now'
import { signAgreement } from '../actions'
import { doneWords } from '../done-words'
import { at, ownCase, signs } from '../own-case'
import { TellCouncil } from './tell-council'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> }

/** What was agreed: for a council or ICB to read, to sign, and to say what it has done. */
export default async function BodyAgreement({ params, searchParams }: Props) {
  const { caseId } = await params
  const own = await ownCase(caseId)
  const { actor, view, body } = own
  const here = `/authority/cases/${caseId}`
  const [versions, steps] = await Promise.all([agreementsRead(actor, caseId), stepsOf(actor, caseId)])
  if (versions.length === 0) redirect(here)
  const toSign = versions.find(({ status }) => status === 'to_sign')
  const inForce = versions.find(({ status }) => status === 'signed')
  const maySign = signs(own)
  const done = doneWords((await searchParams).done, own)
  return (
    <Page title="The agreement" back={{ href: here, text: 'Back to the case' }}>
      {done && <DoneBanner>{done}</DoneBanner>}
      <Heading caption={caseCaption(view)}>The agreement</Heading>
      {own.owes('tell_la_of_agreement') && <TellCouncil own={own} />}
      {toSign && maySign && (
        <Notice heading="Read the agreement, then sign it">
          <Text>
            You need authority to sign for {body.name}. Is it not what was agreed?{' '}
            <TextLink href={`${here}/agreement/correct`}>Ask the mediator to correct it</TextLink> first.
          </Text>
        </Notice>
      )}
      {toSign && !maySign && (
        <Notice kind="waiting" heading="Not everybody has signed yet">
          It counts once everybody has signed. We write to you then.
        </Notice>
      )}
      {toSign && <AgreementWords agreement={toSign} />}
      {toSign && maySign && (
        <SignForm
          action={signAgreement.bind(null, at(view))}
          agreement={toSign}
          declaration={declarationOf({ isFamily: false, name: body.name })}
        />
      )}
      {steps.length > 0 && (
        <Section heading="What is to be done">
          <AgreedSteps steps={steps} view={view} today={today()} path={`${here}/agreement`} />
        </Section>
      )}
      {inForce && <AgreementWords agreement={inForce} />}
      {!maySign && view.may.includes('ask_to_correct') && (
        <Text>
          Is it not what was agreed?{' '}
          <TextLink href={`${here}/agreement/correct`}>Ask the mediator to correct it</TextLink>
        </Text>
      )}
      <EarlierVersions versions={versions} />
    </Page>
  )
}
