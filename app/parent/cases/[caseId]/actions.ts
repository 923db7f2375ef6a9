'use server'

import { formAction, signedInAction } from '@/app/_ui/form/form-action'
import * as correction from '@/lib/agreements/commands/ask-to-correct'
import * as confirmation from '@/lib/agreements/commands/confirm-undertaking'
import * as denial from '@/lib/agreements/commands/say-not-done'
import * as signing from '@/lib/agreements/commands/sign-agreement'
import type { CaseAt } from '@/lib/cases/case-command'
import * as settling from '@/lib/cases/commands/accept-settlement'
import { addDocument as add } from '@/lib/cases/commands/add-document'
import * as answer from '@/lib/cases/commands/answer-move'
import * as certificate from '@/lib/cases/commands/ask-for-certificate'
import * as later from '@/lib/cases/commands/agree-to-later'
import * as change from '@/lib/cases/commands/ask-to-change'
import { chooseMediation } from '@/lib/cases/commands/choose-mediation'
import * as time from '@/lib/cases/commands/choose-time'
import * as consent from '@/lib/cases/commands/consent-to-guest'
import { declineMediation } from '@/lib/cases/commands/decline-mediation'
import * as refusal from '@/lib/cases/commands/object'
import * as declining from '@/lib/cases/commands/decline-settlement'
import * as supporter from '@/lib/cases/commands/name-supporter'
import * as objection from '@/lib/cases/commands/object-to-guest'
import * as appeal from '@/lib/cases/commands/report-appeal'
import * as appealOutcome from '@/lib/cases/commands/report-appeal-outcome'
import * as when from '@/lib/cases/commands/describe-times'
import * as cannot from '@/lib/cases/commands/say-cannot'
import * as withdrawal from '@/lib/cases/commands/withdraw'
import * as staying from '@/lib/cases/commands/withdraw-guest'
import { casePath } from '@/lib/kernel/urls'

const people = (caseId: string) => `${casePath('parent', caseId)}/people?done=people`
const done = (what: string) => (caseId: string) => `${casePath('parent', caseId)}?done=${what}`

export const withdraw = formAction(withdrawal.withdraw, done('withdrawn'))
export const askToChange = formAction(change.askToChange, done('change'))
export const objectTo = formAction(refusal.object, done('objection'))
export const acceptSettlement = formAction(settling.acceptSettlement, done('settled'))
export const declineSettlement = formAction(declining.declineSettlement, done('not-settled'))
export const askForCertificate = formAction(certificate.askForCertificate, done('certificate-asked'))
export const reportAppeal = formAction(appeal.reportAppeal, done('appeal'))
export const reportAppealOutcome = formAction(appealOutcome.reportAppealOutcome, done('appeal-outcome'))
export const nameSupporter = formAction(supporter.nameSupporter, people)
export const withdrawGuest = formAction(staying.withdrawGuest, people)
export const consentToGuest = formAction(consent.consentToGuest, people)
export const objectToGuest = formAction(objection.objectToGuest, people)
export const sayCannot = formAction(cannot.sayCannot, done('cannot'))

const agreement = (what: string) => (caseId: string) => `${casePath('parent', caseId)}/agreement?done=${what}`

export const signAgreement = formAction(signing.signAgreement, agreement('signed'))
export const askToCorrect = formAction(correction.askToCorrect, agreement('correction'))
export const confirmUndertaking = formAction(confirmation.confirmUndertaking, agreement('confirmed'))
export const sayNotDone = formAction(denial.sayNotDone, agreement('disputed'))

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

/** A yes or a no to another time; after the 30 days, with the certificate now beside them. */
export const answerMove = signedInAction(async (actor, sent, at: CaseAt) => {
  if (sent.answer === 'certificate') return { to: `${casePath('parent', at.caseId)}/withdraw` }
  const problems = await answer.answerMove(actor, at, sent)
  return problems.length > 0 ? { problems } : { to: done('other-time')(at.caseId) }
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
