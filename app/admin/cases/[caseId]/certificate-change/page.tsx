import { certificateKindNames } from '@/app/_case/duty-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { waitingChangeOf, type WaitingChange } from '@/lib/certificates/changes'
import { actorId, holds } from '@/lib/kernel/actor'
import { londonDate } from '@/lib/law/calendar/date'
import { refuseCertificateChange, replaceCertificate, revokeCertificate } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

/** A change to a certificate that waits for another adviser. */
export default async function CertificateChange({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const change = await waitingChangeOf(actor, mediationCase.id)
  if (!change)
    return (
      <Page title="Look at a certificate" back={back}>
        <Heading caption={mediationCase.reference}>Look at a certificate</Heading>
        <EmptyState heading="Nothing to look at">No change to a certificate of this case waits.</EmptyState>
      </Page>
    )
  const isOwn = change.proposedBy === actorId(actor)
  const title = `${change.change === 'replace' ? 'Replace' : 'Revoke'} certificate ${change.number}?`
  const hidden = <HiddenFields values={{ changeId: change.id }} />
  const confirm = change.change === 'replace' ? replaceCertificate : revokeCertificate
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <WhatIsAsked change={change} />
      {isOwn && (
        <Notice heading="Another adviser has to look at this">
          You asked for it. Another adviser confirms it. You can take it back.
        </Notice>
      )}
      {!isOwn && !holds(actor, 'adviser') && (
        <Notice heading="An adviser has to look at this">
          Only an adviser can replace or revoke a certificate.
        </Notice>
      )}
      {!isOwn && holds(actor, 'adviser') && (
        <Form action={confirm.bind(null, at)}>
          {hidden}
          <Text>
            {change.change === 'replace'
              ? 'The new certificate keeps the date of issue. It is numbered, sealed and sent to the family today.'
              : 'The certificate does not stand any more from now on. The family is told today.'}
          </Text>
          <Button>
            {change.change === 'replace' ? 'Replace this certificate' : 'Revoke this certificate'}
          </Button>
        </Form>
      )}
      <Section heading={isOwn ? 'Take it back' : 'If you do not agree'}>
        <Form action={refuseCertificateChange.bind(null, at)}>
          {hidden}
          <TextArea name="reason" label="Why does the certificate stay as it is?" />
          <Button kind="second">Leave the certificate as it is</Button>
        </Form>
      </Section>
    </Page>
  )
}

function WhatIsAsked({ change }: { change: WaitingChange }) {
  const { lines, owedInstead, kind, issuedOn, reason, proposedByName, proposedAt } = change
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Kind', value: certificateKindNames[kind] },
          { label: 'Date of issue', value: dateWords(issuedOn, 'plain') },
          { label: 'Why', value: reason },
          {
            label: 'Who says so',
            value: `${proposedByName ?? 'An adviser'}, ${dateWords(londonDate(proposedAt), 'plain')}`,
          },
          ...(change.change === 'revoke'
            ? [
                {
                  label: 'Owed instead',
                  value: owedInstead ? `Certificate: ${certificateKindNames[owedInstead]}` : 'None',
                },
              ]
            : []),
        ]}
      />
      {lines && (
        <Table
          caption="What would be printed otherwise"
          columns={[{ head: 'Line' }, { head: 'Now' }, { head: 'Then' }]}
          rows={lines.map(({ label, was, willBe }) => ({ key: label, cells: [label, was, willBe] }))}
        />
      )}
    </>
  )
}
