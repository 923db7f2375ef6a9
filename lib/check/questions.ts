import { z } from 'zod'
import { decisionFields } from '@/lib/cases/decision-fields'
import type { DecisionGround } from '@/lib/cases/case'
import { optionalDay } from '@/lib/kernel/typed-day'
import { today } from '@/lib/kernel/now'

/** The answer to the first question, where it is no council of ours. */
export const elsewhere = ['other', 'wales', 'scotland', 'northern_ireland'] as const
export type Nation = Exclude<(typeof elsewhere)[number], 'other'>

/** The parts of a plan that a family can disagree with. */
export const planParts = [
  'section_b',
  'section_f',
  'section_i_named',
  'section_i_type',
  'section_i_none',
  'health',
  'social_care',
] as const satisfies readonly DecisionGround[]

/** What the council decided, as it is asked: a plan's contents first as one answer, then part by part. */
const checkedDecisions = [
  'refuse_assess',
  'refuse_plan',
  'plan',
  'refuse_reassess',
  'refuse_amend',
  'cease',
  'something_else',
] as const
/** Whether a mediation adviser was asked already: in time, too late, or so that there is a certificate. */
const contactAnswers = ['no', 'in_time', 'late', 'certificate'] as const

/** Whether the adviser was first asked within the two months, where the certificate's date does not tell. */
const askedAnswers = ['in_time', 'late', 'unknown'] as const

const whichCouncil = 'Choose the council that sent you the letter'

/** The questions of the checker, in order. Each says what it takes. */
export const questions = {
  council: z.object({
    council: z.union([z.enum(elsewhere), z.uuid(whichCouncil)], whichCouncil),
  }),
  decision: z.object({
    decision: z.enum(checkedDecisions, 'Choose what the council decided'),
  }),
  parts: z.object({
    parts: z.preprocess(
      (given) => (given === undefined || given === '' ? [] : [given].flat()),
      z
        .array(z.enum(planParts, 'Choose from the list'))
        .min(1, 'Choose at least one part of the plan')
        .transform((chosen) => planParts.filter((part) => chosen.includes(part))),
    ),
  }),
  date: z.object({
    letterDatedOn: decisionFields.letterDatedOn,
    noticeSentOn: decisionFields.noticeSentOn,
  }),
  contact: z
    .object({
      contact: z.enum(contactAnswers, 'Choose whether you have asked an adviser'),
      certificateIssuedOn: optionalDay({ called: 'The date on the certificate' }).refine(
        (day) => day === null || day <= today(),
        'The date on the certificate must be today or in the past',
      ),
    })
    .superRefine(({ contact, certificateIssuedOn }, context) => {
      if (contact === 'certificate' && certificateIssuedOn === null)
        context.addIssue({
          code: 'custom',
          path: ['certificateIssuedOn'],
          message: 'Enter the date on the certificate',
        })
    }),
  asked: z.object({
    askedAdviser: z.enum(askedAnswers, 'Choose whether you asked by that day'),
  }),
}
export type Question = keyof typeof questions

/** The answers so far. Whatever is missing, or is no answer, is not there. */
export type CheckAnswers = Partial<
  z.output<(typeof questions)['council']> &
    z.output<(typeof questions)['decision']> &
    z.output<(typeof questions)['parts']> &
    z.output<(typeof questions)['date']> &
    z.output<(typeof questions)['contact']> &
    z.output<(typeof questions)['asked']>
>
