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
        hint="For example breaks, the camera off, Easy Read"
        rows={3}
      />
      <TextField
        name="language"
        label={
          own
            ? 'Which language would you like to use? (optional)'
            : 'Which language would they like to use? (optional)'
        }
        hint="If not English. For example Polish, Urdu or British Sign Language"
        autoComplete="off"
        width={20}
      />
      <Radios
        name="interpreterAccepted"
        label="Would an interpreter be all right? (optional)"
        size="s"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, the mediator must speak this language' },
        ]}
      />
      <TextField
        name="meetingPlace"
        label={
          own ? 'Where could you meet in person? (optional)' : 'Where could they meet in person? (optional)'
        }
        hint="A town, or the first half of a postcode"
        autoComplete="off"
        width={20}
      />
      <Radios
        name="sameMediatorWanted"
        label={
          own
            ? 'If you have met one of our mediators before (optional)'
            : 'If they have met one of our mediators before (optional)'
        }
        hint={
          own
            ? 'If you do not say, we ask somebody you have not met.'
            : 'If they do not say, we ask somebody they have not met.'
        }
        size="s"
        choices={[
          {
            value: 'yes',
            label: own ? 'I would like the same one again' : 'They would like the same one again',
          },
          { value: 'no', label: own ? 'I would like somebody new' : 'They would like somebody new' },
        ]}
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
