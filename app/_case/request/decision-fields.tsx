import { Checkboxes } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { decisionGrounds } from '@/lib/cases/case'
import { decisionWords } from './decision-words'

export type Council = { id: string; name: string }

/** The decision as its letter says it. */
export function DecisionFields({ councils }: { councils: readonly Council[] }) {
  return (
    <>
      <CouncilFields councils={councils} />
      <GroundsAndDates />
    </>
  )
}

/** What was decided, and the dates of the letter. */
export function GroundsAndDates() {
  return (
    <>
      <Checkboxes
        name="grounds"
        label="What did the council decide?"
        hint="Where it made a plan, choose every part that is disagreed with."
        size="s"
        choices={decisionGrounds.map((value) => ({
          value,
          label: decisionWords[value].choice,
          hint: decisionWords[value].hint,
        }))}
      />
      <DateField
        name="letterDatedOn"
        label="What date is on the decision letter?"
        hint="For example, 27 3 2026"
        size="s"
      />
      <DateField
        name="noticeSentOn"
        label="Was it sent on another day? (optional)"
        hint="Leave this empty if it is not known."
        size="s"
      />
    </>
  )
}

/** What a letter says besides, for whoever looks for it at the council. */
export function LetterReferenceFields() {
  return (
    <>
      <TextField
        name="laReference"
        label="The council’s reference (optional)"
        hint="It is often at the top of the letter"
        autoComplete="off"
        width={20}
      />
      <TextField name="laOfficer" label="Who signed the letter? (optional)" autoComplete="off" width={30} />
    </>
  )
}

/** Which council. One that is not listed is named, and the desk looks for it. */
function CouncilFields({ councils }: { councils: readonly Council[] }) {
  return (
    <>
      <Select
        name="localAuthorityId"
        label="Which council sent the decision?"
        empty="Choose a council"
        options={[
          ...councils.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'other', text: 'Another council in England' },
        ]}
      />
      <TextField
        name="councilNamed"
        label="Its name, if it is not in the list"
        autoComplete="off"
        width={30}
      />
    </>
  )
}
