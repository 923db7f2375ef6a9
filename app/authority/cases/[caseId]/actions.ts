'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as acknowledging from '@/lib/cases/commands/acknowledge'
import * as changing from '@/lib/cases/commands/ask-to-change'
import * as people from '@/lib/cases/commands/change-attendees'
import * as confirming from '@/lib/cases/commands/confirm-attendance'
import * as consenting from '@/lib/cases/commands/consent-to-guest'
import * as notifying from '@/lib/cases/commands/notify-icb'
import * as objecting from '@/lib/cases/commands/object-to-guest'
import * as settling from '@/lib/cases/commands/offer-settlement'
import * as reporting from '@/lib/cases/commands/report-not-arranged'
import * as refusing from '@/lib/cases/commands/say-cannot'
import { caseAfter } from './done-words'

export const acknowledge = formAction(acknowledging.acknowledge, caseAfter('acknowledge'))

export const confirmAttendance = formAction(confirming.confirmAttendance, caseAfter('confirm'))

export const tellIcb = formAction(notifying.notifyIcb, caseAfter('tell-icb'))

export const sayNoTimeSuits = formAction(refusing.sayCannot, caseAfter('no-time-suits'))

export const askToChange = formAction(changing.askToChange, caseAfter('ask-to-change'))

export const reportNotArranged = formAction(reporting.reportNotArranged, caseAfter('cannot-arrange'))

export const offerSettlement = formAction(settling.offerSettlement, caseAfter('settle'))

export const changeAttendees = formAction(people.changeAttendees, caseAfter('who-comes'))

export const consentToGuest = formAction(consenting.consentToGuest, caseAfter('guest'))

export const objectToGuest = formAction(objecting.objectToGuest, caseAfter('guest'))
