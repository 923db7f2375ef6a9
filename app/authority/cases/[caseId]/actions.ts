'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as acknowledging from '@/lib/cases/commands/acknowledge'
import * as changing from '@/lib/cases/commands/ask-to-change'
import * as confirming from '@/lib/cases/commands/confirm-attendance'
import * as notifying from '@/lib/cases/commands/notify-icb'
import * as reporting from '@/lib/cases/commands/report-not-arranged'
import * as refusing from '@/lib/cases/commands/say-cannot'
import { caseAfter } from './done-words'

export const acknowledge = formAction(acknowledging.acknowledge, caseAfter('acknowledge'))

export const confirmAttendance = formAction(confirming.confirmAttendance, caseAfter('confirm'))

export const tellIcb = formAction(notifying.notifyIcb, caseAfter('tell-icb'))

export const sayNoTimeSuits = formAction(refusing.sayCannot, caseAfter('no-time-suits'))

export const askToChange = formAction(changing.askToChange, caseAfter('ask-to-change'))

export const reportNotArranged = formAction(reporting.reportNotArranged, caseAfter('cannot-arrange'))
