import { notFound } from 'next/navigation'
import { certificateKindNames } from '@/app/_case/duty-names'
import { groundNames } from '@/app/_case/decision-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { certificateKinds } from '@/lib/cases/case'
import { today } from '@/lib/kernel/now'
import { issueCertificate } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Certificate({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const owed = mediationCase.duties.filter(
    ({ duty, endedOn }) => duty === 'issue_certificate' && endedOn === null,
  )
  const { child, decision, parties, holder, information } = mediationCase
  if (owed.length === 0 || !decision || !child) notFound()
  const holderName = parties.find(({ id }) => id === holder?.id)?.name
  const isLate = mediationCase.tasks.some(({ kind, doneAt }) => kind === 'late_contact' && doneAt === null)

  return (
    <Page title="Issue the certificate" back={back} asks>
      <Heading caption={mediationCase.reference}>Issue the certificate</Heading>
      <SummaryList
        rows={[
          { label: 'Issued to', value: holderName },
          {
            label: 'Child or young person',
            value: `${child.firstName} ${child.lastName}, born ${dateWords(child.dateOfBirth, 'plain')}`,
          },
          { label: 'Council', value: mediationCase.councilName },
          { label: 'Decision', value: decision.grounds.map((ground) => groundNames[ground]).join('; ') },
          { label: 'Date on the decision letter', value: dateWords(decision.letterDatedOn, 'plain') },
          { label: 'Date of issue', value: `${dateWords(today(), 'plain')}, today` },
          {
            label: 'Information given',
            value:
              information.length > 0
                ? `${information.length} times recorded`
                : 'Not recorded: the certificate cannot be issued',
          },
        ]}
      />
      <Notice heading="What you issue is for ever">
        It is numbered, sealed and sent to the family today. It cannot be changed afterwards: check the names
        and both dates now.
      </Notice>
      <Form action={issueCertificate.bind(null, at)}>
        <Radios
          name="kind"
          label="Which certificate?"
          choices={certificateKinds
            .filter((kind) => owed.some(({ ground }) => ground === kind))
            .map((kind) => ({
              value: kind,
              label: `Certificate: ${certificateKindNames[kind]}`,
              hint: dueHint(owed.find(({ ground }) => ground === kind)?.dueOn),
            }))}
        />
        {isLate && (
          <TextArea
            name="lateReason"
            label="Why do you issue it although contact was late?"
            hint="The family contacted us after the two months. Your reason is kept with the case and is not printed."
          />
        )}
        <Button>Issue and send to the family</Button>
      </Form>
    </Page>
  )
}

const dueHint = (dueOn: Parameters<typeof dateWords>[0] | null | undefined) =>
  dueOn ? `Due by ${dateWords(dueOn, 'long')}` : 'No last day'
