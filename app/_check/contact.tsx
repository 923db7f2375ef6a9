import { redirect } from 'next/navigation'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { without } from '@/lib/check/contradictions'
import { checkResult } from '@/lib/check/result'
import { answerContact } from './actions'
import { stepIn } from './place'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

export async function Contact(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('contact', page)
  const result = await checkResult(without('contact', answers))
  // Only whoever needs a certificate is asked.
  if (!('contact' in result) || !result.contact) redirect(stepIn(place, 'result', answers))
  const { dueOn, standing } = result.contact
  const inTime = `Yes, by ${dateWords(dueOn)}`
  return (
    <QuestionPage
      place={place}
      title="Have you asked a mediation adviser already?"
      answers={answers}
      back={stepIn(place, 'date', answers)}
      action={answerContact}
    >
      <Radios
        name="contact"
        label="Have you asked a mediation adviser already?"
        hint="About this decision, for mediation or for a certificate. It may have been another service than ours."
        size="xl"
        heading
        choices={[
          { value: 'no', label: 'No, not yet' },
          { value: 'in_time', label: standing === 'missed' ? inTime : 'Yes' },
          ...(standing === 'missed' ? [{ value: 'late', label: 'Yes, after that day' }] : []),
          {
            value: 'certificate',
            label: 'Yes, and I have a certificate',
            more: <DateField name="certificateIssuedOn" label="What date is on the certificate?" />,
          },
        ]}
      />
    </QuestionPage>
  )
}
