import { AgreementWords } from '@/app/_case/agreement/agreement-words'
import { EarlierVersions } from '@/app/_case/agreement/earlier-versions'
import { caseCaption } from '@/app/_case/case-names'
import { Moment } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { agreementsRead, correctionsAskedOf, draftFor } from '@/lib/agreements/queries'
import { casePath } from '@/lib/kernel/urls'
import { Done } from '@/app/mediator/done'
import { giveAgreement } from '../actions'
import { caseOf } from '../case-for'
import { ThingsWritten } from './things-written'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** What was agreed, written down thing by thing, given to the parties to sign, and corrected as a new version. */
export default async function Agreement({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view, at } = await caseOf(caseId)
  const [latest, versions, asked] = await Promise.all([
    draftFor(actor, caseId),
    agreementsRead(actor, caseId),
    correctionsAskedOf(actor, caseId),
  ])
  const back = casePath('mediator', caseId)
  const may = view.may.includes('write_agreement') && view.outcome?.result !== 'no_agreement'
  const isWriting = latest?.status === 'draft'
  return (
    <Page title="The agreement" back={{ href: back, text: 'Back to the case' }}>
      <Done done={(await searchParams).done} />
      <Heading caption={caseCaption(view)}>The agreement</Heading>
      {asked.map(({ id, party, words, askedAt }) => (
        <Notice kind="warning" heading={`${party} says that something is wrong`} key={id}>
          <Text>{words}</Text>
          <Text size="small">
            <Moment at={askedAt} />
          </Text>
        </Notice>
      ))}
      {may && (
        <Section heading={isWriting ? `What you are writing, version ${latest.version}` : 'What was agreed'}>
          {latest ? (
            <ThingsWritten view={view} at={at} things={latest.things} />
          ) : (
            <EmptyState heading="Nothing is written down yet">
              Write down each thing that was agreed, one at a time. Nothing of what was said.
            </EmptyState>
          )}
          {latest && !isWriting && (
            <Text>
              A change or an addition begins version {latest.version + 1}. What the parties have stays as it
              is until you give them the new one.
            </Text>
          )}
          <ButtonLink kind="second" href={`${back}/agreement/thing`}>
            Add something that was agreed
          </ButtonLink>
        </Section>
      )}
      {may && isWriting && latest.things.length > 0 && (
        <Section heading="Give it to the parties to sign">
          <Text>
            Everybody gets a letter and reads the same words. They cannot be changed after that; a correction
            is a new version, which all sign again.
          </Text>
          <Form action={giveAgreement.bind(null, at)}>
            <DateField
              name="writtenOn"
              label="Date of the agreement (optional)"
              hint="If the parties wrote it down at the meeting, the day it was written. Empty: the day the last party signs. The times run from it"
            />
            <Button>Give it to the parties to sign</Button>
          </Form>
        </Section>
      )}
      {versions
        .filter(({ status }) => status !== 'replaced')
        .map((one) => (
          <AgreementWords agreement={one} key={one.id} />
        ))}
      <EarlierVersions versions={versions} />
      {!may && versions.length === 0 && (
        <Text>
          There is no agreement in this case. <TextLink href={back}>Go back to the case</TextLink>
        </Text>
      )}
    </Page>
  )
}
