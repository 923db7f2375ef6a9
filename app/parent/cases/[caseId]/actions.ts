'use server'

import { formAction, signedInAction } from '@/app/_ui/form/form-action'
import type { CaseAt } from '@/lib/cases/case-command'
import { addDocument as add } from '@/lib/cases/commands/add-document'
import * as later from '@/lib/cases/commands/agree-to-later'
import * as change from '@/lib/cases/commands/ask-to-change'
import { chooseMediation } from '@/lib/cases/commands/choose-mediation'
import * as time from '@/lib/cases/commands/choose-time'
import { declineMediation } from '@/lib/cases/commands/decline-mediation'
import * as when from '@/lib/cases/commands/describe-times'
import * as cannot from '@/lib/cases/commands/say-cannot'
import * as withdrawal from '@/lib/cases/commands/withdraw'
import { casePath } from '@/lib/kernel/urls'

const done = (what: string) => (caseId: string) => `${casePath('parent', caseId)}?done=${what}`

export const withdraw = formAction(withdrawal.withdraw, done('withdrawn'))
export const askToChange = formAction(change.askToChange, done('change'))
export const sayCannot = formAction(cannot.sayCannot, done('cannot'))

/** Holds the time that was chosen. Whoever finds none that suits goes on to say so. */
export const chooseTime = signedInAction(async (actor, sent, at: CaseAt) => {
  const times = `${casePath('parent', at.caseId)}/times`
  if (sent.offeredTimeId === 'none') return { to: `${times}/none` }
  const problems = await time.chooseTime(actor, at, sent)
  return problems.length > 0 ? { problems } : { to: times }
})

export const chooseSlot = formAction(time.chooseTime, (caseId) => `${casePath('parent', caseId)}/times`)
export const describeTimes = formAction(when.describeTimes, done('when'))

/** After the 30 days, or a certificate now: one form, because both answers weigh the same. */
export const meetLaterOrNot = signedInAction(async (actor, sent, at: CaseAt) => {
  const here = casePath('parent', at.caseId)
  if (sent.later === 'certificate') return { to: `${here}/withdraw` }
  const problems = await later.agreeToLater(actor, at, sent)
  return problems.length > 0 ? { problems } : { to: `${here}/times/free` }
})

/** A meeting, or none: one form, because both answers weigh the same. */
export const choose = signedInAction(async (actor, { road }, at: CaseAt) => {
  if (road !== 'meeting' && road !== 'certificate')
    return { problems: [{ field: 'road', message: 'Choose a meeting, or no meeting' }] }
  const command = road === 'meeting' ? chooseMediation : declineMediation
  const problems = await command(actor, at, {})
  return problems.length > 0
    ? { problems: problems.map(({ message }) => ({ field: '', message })) }
    : { to: done(road)(at.caseId) }
})

/** Adds a document. Its bytes decide what it is. */
export const addDocument = signedInAction(async (actor, { file, kind }, at: CaseAt) => {
  if (!(file instanceof File) || typeof kind !== 'string')
    return {
      problems: [
        ...(typeof kind === 'string' ? [] : [{ field: 'kind', message: 'Choose what the document is' }]),
        ...(file instanceof File ? [] : [{ field: 'file', message: 'Choose a file: a PDF or a photograph' }]),
      ],
    }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const problems = await add(actor, at, { kind, name: file.name, bytes })
  return problems.length > 0
    ? { problems }
    : { to: `${casePath('parent', at.caseId)}/documents?done=document` }
})
