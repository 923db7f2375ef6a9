import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { Answers, FormStep } from '@/app/_ui/form/form-state'
import { Caption } from '@/app/_ui/text/heading'
import { answersIn, queryOf, unanswered, type Query } from '@/lib/check/answers'
import type { CheckAnswers, Question } from '@/lib/check/questions'
import { CheckerPage } from './checker-page'
import { stepIn, type Place } from './place'

export type CheckPage = { searchParams: Promise<Query> }

/** A page of the checker, and where it stands. */
export type QuestionProps = CheckPage & { place: Place }

type Props = {
  place: Place
  title: string
  answers: CheckAnswers
  /** Nowhere from the first question in a frame. */
  back?: string
  action: FormStep
  children: ReactNode
}

/** One question of the checker. The answers so far ride along; nothing is stored. */
export function QuestionPage({ place, title, answers, back, action, children }: Props) {
  return (
    <CheckerPage place={place} title={title} {...(back && { back: { href: back } })} asks>
      <Caption>Check your dates</Caption>
      <Form action={action} answers={prefilled(answers)}>
        <HiddenFields values={{ answers: queryOf(answers), place }} />
        {children}
        <Button>Continue</Button>
      </Form>
    </CheckerPage>
  )
}

/** The answers in the address, for a question that may be asked now; otherwise on to the one that comes first. */
export async function answersBefore(
  question: Question,
  { place, searchParams }: QuestionProps,
): Promise<CheckAnswers> {
  const answers = answersIn(await searchParams)
  const open = unanswered(answers)
  if (open && order.indexOf(open) < order.indexOf(question)) redirect(stepIn(place, open, answers))
  return answers
}

const order: readonly Question[] = ['council', 'decision', 'parts', 'date', 'contact', 'asked']

/** Answers as a form shows them: what has none is left out. */
function prefilled(answers: CheckAnswers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => (answer ? [[name, answer]] : [])),
  )
}
