import {
  agreementItems,
  agreementSteps,
  timeInWords,
  type AgreementItem,
} from '@/lib/law/clock/carry-out-agreement'
import { does } from '@/lib/law/clock/order-periods'

/** What a party may undertake. The ICB's week to tell the council is nobody's to agree. */
export type UndertakingKind = Exclude<AgreementItem, 'icb_tells_la'>

export const undertakingKinds = agreementItems.filter(
  (item): item is UndertakingKind => item !== 'icb_tells_la',
)

/** Each kind as forms, the agreement itself and its paper call it. All but the last could have been appealed. */
export const kindNames: Record<UndertakingKind, string> = {
  assess: 'The council assesses or reassesses',
  make_plan: 'The council makes a plan',
  reconsider: 'The council thinks again about its decision',
  amend_provision: 'The needs or the help in the plan change (section B or F)',
  amend_placement: 'Only the school or its type changes (section I)',
  continue: 'The plan goes on',
  continue_and_amend: 'The plan goes on and is changed',
  cease: 'The plan ends',
  other: 'Something that could not have been appealed',
}

/** The time of each step of a kind, in a line: 'The council sends a draft plan: within 5 weeks; …'. */
export const kindTimes = (item: UndertakingKind): string =>
  agreementSteps(item)
    .map((step) => `${does[step]}: ${timeInWords(item, step)}`)
    .join('; ')
