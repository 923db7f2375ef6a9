import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/text/notice'
import { List } from '@/app/_ui/text/text'
import { notArrangedReasons, type NotArrangedReason } from '@/lib/cases/not-arranged-reasons'
import type { CertificateNeed } from '@/lib/law/certificate-needed'
import { reportNotArranged } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase, type OwnCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function CannotArrange({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view } = own
  return (
    <CaseForm own={own} title="Say that you cannot arrange this within 30 days" notNow={notNow(own)}>
      <Notice heading="What follows">
        <List items={whatFollows(own)} />
      </Notice>
      <Form action={reportNotArranged.bind(null, at(view))}>
        <Radios
          name="reason"
          label="Why can it not be arranged?"
          size="m"
          choices={notArrangedReasons.map((value) => ({ value, label: reasonNames[value] }))}
        />
        <TextArea name="note" label="Anything the adviser should know (optional)" rows={3} most={2000} />
        <Button>Tell the adviser that we cannot arrange it</Button>
      </Form>
    </CaseForm>
  )
}

function notNow({ view, owes, hasSaidCannot }: OwnCase): string | undefined {
  if (hasSaidCannot) return 'You have said this already'
  const mayAsk = view.may.includes('report_not_arranged') && owes('arrange_mediation')
  return mayAsk ? undefined : 'You have nothing to arrange now'
}

const reasonNames: Record<NotArrangedReason, string> = {
  no_officer: 'No officer is free to come',
  no_decision_maker: 'Nobody who can decide is free',
  awaiting_information: 'We are waiting for information',
  family_asked_for_later: 'The family asked for a later date',
  no_place: 'There is no place to meet',
  other: 'Another reason',
}

const roadsAfter: Record<CertificateNeed['because'], readonly string[]> = {
  can_be_appealed: [
    'The adviser must issue a certificate to the family within 3 working days.',
    'The family chooses: to appeal now, or to go on trying to meet.',
  ],
  placement_only: [
    'The family needs no certificate for this decision, and is told that it may appeal.',
    'The family chooses: to appeal now, or to go on trying to meet.',
  ],
  // Nothing ends the wait for a meeting here: there is no appeal to go on to.
  no_right_of_appeal: [
    'The family needs no certificate, because health and social care alone cannot be appealed.',
    'The family is told that the meeting is late, that it may still have it, and how to complain.',
  ],
}

const whatFollows = ({ view: { certificate } }: OwnCase) => [
  ...(certificate ? roadsAfter[certificate.because] : []),
  'You still take part if the family wants to meet. This is not a way to say no.',
  'The reason is counted, without names, in what we publish.',
]
