'use server'

import * as sending from '@/app/_case/request/sending'
import { formAction, signedInAction } from '@/app/_ui/form/form-action'
import type { Answers } from '@/app/_ui/form/form-state'
import * as choice from '@/lib/cases/commands/choose-road'
import * as child from '@/lib/cases/commands/describe-child'
import * as decision from '@/lib/cases/commands/describe-decision'
import * as family from '@/lib/cases/commands/describe-family'
import * as wishes from '@/lib/cases/commands/describe-wishes'
import * as information from '@/lib/cases/commands/read-information'
import * as document from '@/lib/cases/commands/remove-document'
import { declarations } from './declarations'

const list = (caseId: string) => `/admin/new-request/${caseId}`
const after = (caseId: string, { from }: Answers) => sending.afterSaving(list(caseId), from)

export const start = signedInAction((actor, sent) =>
  sending.start(actor, { ...sent, startedBy: 'desk' }, list),
)

export const describeChild = formAction(child.describeChild, after)
export const describeFamily = formAction(family.describeFamily, after)
export const describeDecision = formAction(decision.describeDecision, after)
export const chooseRoad = formAction(choice.chooseRoad, after)
export const describeIssues = signedInAction(sending.saveIssues(list))
export const describeWishes = formAction(wishes.describeWishes, after)
export const readInformation = formAction(information.readInformation, list)
export const addLetter = signedInAction(sending.attachLetter(list))
export const removeLetter = formAction(document.removeDocument, (caseId) => `${list(caseId)}/letter`)
export const sendRequest = signedInAction(sending.send(list, declarations))
