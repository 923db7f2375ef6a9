import { notFound } from 'next/navigation'
import { certificateKindNames } from '@/app/_case/duty-names'
import { groundNames } from '@/app/_case/decision-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { TimeLeft } from '@/app/_ui/lists/duty-tag'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { checksOf } from '@/lib/certificates/checks'
import { holds } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { certificateKinds } from '@/lib/cases/case'
import { daysBetween } from '@/lib/law/calendar/date'
import { KeyNotice } from '@/app/admin/certificates/key-notice'
import { issueCertificate } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { Checks } from './checks'

/** A certificate that is owed: its clock, what it would say, and what the law asks first. Only an adviser issues it. */
export default async function Certificate({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const { duties, child, decision, parties, holder } = mediationCase
  const owed = certificateKinds.flatMap((kind) => {
    const duty = duties.find((one) => one.duty === 'issue_certificate' && !one.endedOn && one.ground === kind)
    return duty ? [{ kind, duty }] : []
  })
  if (owed.length === 0 || !decision || !child) notFound()
  const drafts = await Promise.all(
    owed.map(async (one) => ({ ...one, checks: (await checksOf(actor, mediationCase.id, one.kind)) ?? [] })),
  )
  const lacks = (guard: string) =>
    drafts.some(({ checks }) => checks.some((check) => check.guard === guard && !check.met))
  const holderName = parties.find(({ id }) => id === holder?.id)?.name
  const day = today()

  return (
    <Page title="Issue the certificate" back={back} asks={holds(actor, 'adviser')}>
      <Heading caption={mediationCase.reference}>Issue the certificate</Heading>
      <KeyNotice />
      <SummaryList
        rows={[
          ...drafts.map(({ kind, duty }) => ({
            label: `Due: ${certificateKindNames[kind]}`,
            value: duty.dueOn ? (
              <>
                {dateWords(duty.dueOn, 'long')} <TimeLeft days={daysBetween(day, duty.dueOn)} />
              </>
            ) : (
              'No last day'
            ),
          })),
          { label: 'Issued to', value: holderName },
          {
            label: 'Child or young person',
            value: `${child.firstName} ${child.lastName}, born ${dateWords(child.dateOfBirth, 'plain')}`,
          },
          { label: 'Council', value: mediationCase.councilName },
          { label: 'Decision', value: decision.grounds.map((ground) => groundNames[ground]).join('; ') },
          { label: 'Date on the decision letter', value: dateWords(decision.letterDatedOn, 'plain') },
          { label: 'Date of issue', value: `${dateWords(day, 'plain')}, today` },
        ]}
      />
      {drafts.map(({ kind, checks }) => (
        <Checks kind={kind} checks={checks} key={kind} />
      ))}
      {holds(actor, 'adviser') ? (
        <>
          <Notice heading="What you issue is for ever">
            It is numbered, sealed and sent to the family today. It cannot be changed afterwards: check the
            names and both dates now.
          </Notice>
          <Form action={issueCertificate.bind(null, at)}>
            <Radios
              name="kind"
              label="Which certificate?"
              choices={drafts.map(({ kind, duty }) => ({
                value: kind,
                label: `Certificate: ${certificateKindNames[kind]}`,
                hint: duty.dueOn ? `Due by ${dateWords(duty.dueOn, 'long')}` : 'No last day',
              }))}
            />
            {lacks('contact_late_without_reason') && (
              <TextArea
                name="lateReason"
                label="Why do you issue it although contact was late?"
                hint="The family contacted us after the two months. Your reason is kept with the case and is not printed."
              />
            )}
            {lacks('acts_for_without_reason') && (
              <TextArea
                name="actsForReason"
                label="Why does the parent act for the young person?"
                hint="Who decided that they cannot decide this themselves, when, and on what ground. It is kept with the case and is not printed."
              />
            )}
            <Button>Issue and send to the family</Button>
          </Form>
        </>
      ) : (
        <Notice heading="An adviser issues it">Only a mediation adviser can issue a certificate.</Notice>
      )}
    </Page>
  )
}
