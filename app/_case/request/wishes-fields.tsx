import { Radios } from '@/app/_ui/form/choices'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import type { Voice } from './voice'

/** How the family would like to meet. */
export function WishesFields({ voice }: { voice: Voice }) {
  const own = voice !== 'other'
  return (
    <>
      <Radios
        name="mode"
        label="How would be best?"
        size="s"
        choices={[
          { value: 'video', label: 'By video' },
          { value: 'in_person', label: 'In person' },
          { value: 'telephone', label: 'By telephone' },
          { value: 'no_preference', label: own ? 'I do not mind' : 'They do not mind' },
        ]}
      />
      <TextArea
        name="cannotDo"
        label={own ? 'When can you not come? (optional)' : 'When can they not come? (optional)'}
        hint="Days or times in the next 30 days"
        rows={3}
      />
      <TextArea
        name="bestTimes"
        label="Which times are best? (optional)"
        hint="For example: Tuesdays, or after 10am"
        rows={3}
      />
      <TextArea
        name="adjustments"
        label="What would help? (optional)"
        hint="For example an interpreter, British Sign Language, breaks, the camera off, Easy Read"
        rows={3}
      />
      <Radios
        name="shortNoticeAccepted"
        label="Could the meeting be at short notice? (optional)"
        hint="The rules give everyone 5 working days’ notice. Less is only possible if you agree."
        size="s"
        choices={[
          { value: 'yes', label: 'Yes, fewer than 5 working days is fine' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Fieldset legend={own ? 'Somebody to support you (optional)' : 'Somebody to support them (optional)'}>
        <TextField
          name="supporterName"
          label="Supporter’s name"
          hint={
            own
              ? 'You may bring one person, whoever you like.'
              : 'They may bring one person, whoever they like.'
          }
          autoComplete="off"
          width={30}
        />
        <TextField
          name="supporterEmail"
          label="Supporter’s email address"
          type="email"
          autoComplete="off"
          spellCheck={false}
          width={30}
        />
      </Fieldset>
    </>
  )
}
