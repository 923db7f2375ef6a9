import { Radios } from '@/app/_ui/form/choices'
import { TextArea } from '@/app/_ui/form/text-area'
import type { CaseView } from '@/lib/cases/queries'
import { partyNames } from './decision-names'

/** The mediator and whoever comes with them: those somebody can object to. */
export const canBeRefused = ({ parties }: Pick<CaseView, 'parties'>) =>
  parties.filter(({ role }) => role === 'mediator' || role === 'co_mediator' || role === 'observer')

/** Whom somebody does not want, and why if they like to say. */
export function ObjectionFields({ view }: { view: CaseView }) {
  return (
    <>
      <Radios
        name="partyId"
        label="Who is it about?"
        choices={canBeRefused(view).map(({ id, name, role }) => ({
          value: id,
          label: name,
          hint: partyNames[role],
        }))}
      />
      <TextArea
        name="reason"
        label="Why? (optional)"
        hint="Only the desk reads it. The person never does."
        rows={3}
        most={1000}
      />
    </>
  )
}
