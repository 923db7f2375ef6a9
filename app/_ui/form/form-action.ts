import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { isOwnForm } from '@/app/_session/own-form'
import { optionalActor, type SignedIn } from '@/app/_session/require-actor'
import type { CaseAt, CaseCommand } from '@/lib/cases/case-command'
import { log } from '@/lib/kernel/log'
import { Refusal, type Problem } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import type { RegisterCommand } from '@/lib/register/register-command'
import type { Answers, FormState } from './form-state'
import { onePerDate } from './one-per-date'
import { raceIn } from './race'
import { sentForm, type Sent } from './sent-form'

/** What comes of a form: something to put right, or a page to go on to. */
export type Answered = { problems: readonly Problem[] } | { to: string }

/** Where a form goes on to when all is well. */
type Next<About extends unknown[]> = (...about: [...About, answers: Answers]) => string

/** Joins a form to a command on a case. Every server action in the product is made by a function of this file. */
export function formAction(command: CaseCommand, next: Next<[caseId: string]>) {
  return async (at: CaseAt, _before: FormState, form: FormData): Promise<FormState> =>
    answer(form, async (sent, answers) => {
      const actor = await optionalActor()
      if (!actor) return signedOut
      return goOn(await command(actor, at, sent), () => next(at.caseId, answers))
    })
}

/**
 * Joins a form to a command on the register. What the form is about, such as an organisation's id, is bound to the
 * action by the page and handed to the command with the answers: `action.bind(null, { organisationId })`.
 */
export function registerAction(
  command: RegisterCommand,
  next: Next<[about: Readonly<Record<string, string>>]>,
) {
  return async (
    about: Readonly<Record<string, string>>,
    _before: FormState,
    form: FormData,
  ): Promise<FormState> =>
    answer(
      form,
      async (sent, answers) => {
        const actor = await optionalActor()
        if (!actor) return signedOut
        return goOn(await command(actor, { ...sent, ...about }), () => next(about, answers))
      },
      longestList,
    )
}

/** Joins a form to anything else that somebody signed in may ask for. `about` is bound to the action by the page. */
export function signedInAction<About = Readonly<Record<string, string>>>(
  ask: (actor: SignedIn, sent: Sent, about: About) => Promise<Answered>,
) {
  return async (about: About, _before: FormState, form: FormData): Promise<FormState> =>
    answer(form, async (sent) => {
      const actor = await optionalActor()
      return actor ? ask(actor, sent, about) : signedOut
    })
}

/** Joins a form that anybody may send to what answers it. */
export function publicAction(ask: (sent: Sent) => Promise<Answered>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => answer(form, ask)
}

/** What is pasted into the register may be a whole list: of organisations, of bank holidays. */
const longestList = 200_000

/** Reads the form, has it answered, and turns what cannot be put right here into the page that says so. */
async function answer(
  form: FormData,
  ask: (sent: Sent, answers: Answers) => Promise<Answered>,
  longest?: number,
): Promise<FormState> {
  const { sent, state } = sentForm(form, longest)
  if (state.problems.length > 0) return { ...state, problems: onePerDate(state.problems) }
  if (!isOwnForm(await headers(), appOrigin())) return { ...state, problems: [fromElsewhere] }

  const answered = await ask(sent, state.answers).catch(explain)
  if ('to' in answered) redirect(answered.to)
  return { ...state, problems: answered.problems }
}

const goOn = (problems: readonly Problem[], next: () => string): Answered =>
  problems.length > 0 ? { problems } : { to: next() }

function explain(error: unknown): Answered {
  if (error instanceof Refusal) return error.reason === 'out_of_date' ? { problems: [outOfDate] } : notFound()
  const race = raceIn(error)
  if (!race) throw error
  // Not the error itself: its words hold what was typed.
  log.error({ sqlState: race }, 'A form could not be saved')
  return { problems: [notSaved] }
}

const outOfDate: Problem = {
  field: '',
  message: 'This case has changed since you opened the page. Open the page again, check it, then try again',
}

const notSaved: Problem = { field: '', message: 'That could not be saved. Try again' }

const fromElsewhere: Problem = {
  field: '',
  message: 'We could not tell that this form came from our own page. Open the page again, then try again',
}

const signedOut: Answered = {
  problems: [
    {
      field: '',
      message:
        'You have been signed out. Sign in again in another tab, then come back to this page and continue',
    },
  ],
}
