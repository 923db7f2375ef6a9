import { today } from '@/lib/kernel/now'
import type { Problem } from '@/lib/kernel/refusal'
import { earliest } from '@/lib/law/calendar/date'
import { contactInTime } from '@/lib/law/clock/contact-adviser'
import { questions, type CheckAnswers, type Question } from './questions'

/**
 * What the answer about the adviser says that cannot be, beside the date of the letter. Each problem is at a
 * field of that question, since it is the later of the two.
 */
export function contradictions({ letterDatedOn, noticeSentOn, ...answers }: CheckAnswers): Problem[] {
  const { contact, certificateIssuedOn: issuedOn } = answers
  if (!letterDatedOn) return []
  const decidedOn = earliest(letterDatedOn, noticeSentOn ?? letterDatedOn)
  if (contact === 'late' && contactInTime({ letterDatedOn, noticeSentOn, contactedOn: today() }))
    return [{ field: 'contact', message: 'The last day to ask has not gone yet. Choose another answer' }]
  if (contact !== 'certificate' || !issuedOn || issuedOn >= decidedOn) return []
  return [
    {
      field: 'certificateIssuedOn',
      message: 'The date on the certificate must not be before the decision letter',
    },
  ]
}

/** The answers without those of one question, so that an answer that was emptied is gone. */
export function without(question: Question, answers: CheckAnswers): CheckAnswers {
  const own = Object.keys(questions[question].shape)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !own.includes(name)))
}
