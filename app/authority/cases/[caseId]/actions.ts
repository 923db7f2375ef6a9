'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as acknowledging from '@/lib/cases/commands/acknowledge'
import * as answering from '@/lib/cases/commands/answer-move'
import * as changing from '@/lib/cases/commands/ask-to-change'
import * as confirming from '@/lib/cases/commands/confirm-attendance'
import * as notifying from '@/lib/cases/commands/notify-icb'
import * as objecting from '@/lib/cases/commands/object'
import * as reporting from '@/lib/cases/commands/report-not-arranged'
import * as refusing from '@/lib/cases/commands/say-cannot'
import { caseAfter } from './done-words'

export const acknowledge = formAction(acknowledging.acknowledge, caseAfter('acknowledge'))

export const confirmAttendance = formAction(confirming.confirmAttendance, caseAfter('confirm'))

export const tellIcb = formAction(notifying.notifyIcb, caseAfter('tell-icb'))

export const sayNoTimeSuits = formAction(refusing.sayCannot, caseAfter('no-time-suits'))

export const askToChange = formAction(changing.askToChange, caseAfter('ask-to-change'))

export const answerMove = formAction(answering.answerMove, caseAfter('other-time'))

export const objectTo = formAction(objecting.object, caseAfter('object'))

export const reportNotArranged = formAction(reporting.reportNotArranged, caseAfter('cannot-arrange'))
