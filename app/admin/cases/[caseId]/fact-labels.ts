import type { CaseView } from '@/lib/cases/queries'
import type { correctableFacts } from '@/lib/cases/case'

type Correction = CaseView['corrections'][number]

const labels: Record<(typeof correctableFacts)[number], string> = {
  letter_dated: 'The date on the decision letter',
  notice_sent: 'The day the letter was sent',
  adviser_contacted: 'The day the family first contacted us',
  la_told: 'The day the council was told',
  icb_told: 'The day the ICB was told',
}

/** What a date of the case is called at the desk; an ICB by its name. */
export function factLabel(
  { parties }: CaseView,
  { fact, organisationId }: Pick<Correction, 'fact' | 'organisationId'>,
) {
  const board = parties.find((party) => party.organisationId === organisationId)
  return fact === 'icb_told' && board ? `The day ${board.name} was told` : labels[fact]
}

/** The dates of this case that can be corrected, as the form's choices. */
export function factChoices(view: CaseView): { value: string; label: string }[] {
  const boards = view.parties.filter(({ role }) => role === 'icb')
  return [
    ...(['letter_dated', 'notice_sent', 'adviser_contacted'] as const).map((fact) => ({
      value: fact,
      label: labels[fact],
    })),
    ...(view.laToldOn ? [{ value: 'la_told', label: labels.la_told }] : []),
    ...boards.map(({ organisationId }) => ({
      value: `icb_told:${organisationId ?? ''}`,
      label: factLabel(view, { fact: 'icb_told', organisationId }),
    })),
  ]
}
