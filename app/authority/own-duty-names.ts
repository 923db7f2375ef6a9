import { dutyNames } from '@/app/_case/duty-names'
import type { DutyName } from '@/lib/law/deadline'

/** What a council or ICB owes, in words to whoever does it. */
export const ownDutyNames = {
  acknowledge: 'Say that the request arrived',
  notify_icb: 'Tell the ICB',
  confirm_attendance: 'Name who can decide',
  carry_out: 'Do what was agreed',
  tell_la_of_agreement: 'Tell the council what was agreed',
  arrange_mediation: 'Meeting to be held',
} as const satisfies Partial<Record<DutyName, string>>

export type OwnDuty = keyof typeof ownDutyNames

export const ownDutyName = (duty: DutyName): string =>
  duty in ownDutyNames ? ownDutyNames[duty as OwnDuty] : dutyNames[duty]
