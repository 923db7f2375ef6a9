import type { CaseView } from '@/lib/cases/queries'

/** What a page about a case is called: "Yusuf’s mediation", to a young person "Your mediation". */
export function caseTitle({ child, holder, side, reference }: CaseView): string {
  if (holder?.role === 'young_person' && side === 'family') return 'Your mediation'
  return child ? `${belongingTo(child.firstName)} mediation` : `Case ${reference}`
}

/** The line above the heading: "Case M-4827, Northshire Council". */
export const caseCaption = ({ reference, councilName }: CaseView) => `Case ${reference}, ${councilName}`

/** The council as sentences say it after the first time: its short name where it has one. */
export const councilShort = ({ council, councilName }: CaseView) =>
  council?.shortName || councilName || 'the council'

/** The child's first name, or "you" where the young person reads. */
export function childOrYou({ child, holder, side }: CaseView): string {
  if (holder?.role === 'young_person' && side === 'family') return 'you'
  return child?.firstName ?? 'your child'
}

/** Who owes something, by name: a council or ICB as it is called, everybody else by what they are. */
export function bodyName(view: CaseView, organisationId: string | null): string | undefined {
  return view.parties.find((party) => organisationId !== null && party.organisationId === organisationId)
    ?.name
}

export const belongingTo = (name: string) => `${name}’s`
