import { Radios } from '@/app/_ui/form/choices'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Details } from '@/app/_ui/text/notice'
import type { CaseView } from '@/lib/cases/queries'

/** Room for people who came without having been named. */
export function SomebodyElse({ view }: { view: CaseView }) {
  const hasIcb = view.parties.some(({ role }) => role === 'icb')
  return (
    <Details summary="Somebody came who was not named">
      {[0, 1, 2].map((at) => (
        <Fieldset legend={`Person ${at + 1}`} size="s" key={at}>
          <TextField name={`unexpected.${at}.name`} label="Name" />
          <TextField name={`unexpected.${at}.jobTitle`} label="What they do (optional)" />
          <Radios
            name={`unexpected.${at}.side`}
            label="For whom did they come?"
            choices={[
              { value: 'local_authority', label: 'The council' },
              ...(hasIcb ? [{ value: 'icb', label: 'The ICB' }] : []),
              { value: 'supporter', label: 'The family' },
            ]}
            small
          />
          <TickBox
            name={`unexpected.${at}.hasAuthority`}
            label="They came for a council or an ICB and could decide"
          />
        </Fieldset>
      ))}
    </Details>
  )
}
