import { Radios } from '@/app/_ui/form/choices'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Text } from '@/app/_ui/text/text'
import type { Voice } from './voice'

/** Who the right-holder is, and how to reach them without putting them at risk. */
export function FamilyFields({ voice }: { voice: Voice }) {
  const own = voice !== 'other'
  const whose = own ? 'Your' : 'Their'
  return (
    <>
      <Text>The council and the mediator never see these contact details.</Text>
      <TextField name="name" label={`${whose} full name`} autoComplete={own ? 'name' : 'off'} width={30} />
      {voice !== 'young_person' && (
        <TextField
          name="relationship"
          label={own ? 'What you are to the child (optional)' : 'What they are to the child (optional)'}
          hint="For example mother, father, carer"
          autoComplete="off"
          width={20}
        />
      )}
      <TextField
        name="email"
        label={`${whose} email address`}
        hint={own ? undefined : 'They sign in with it. Leave it empty if they do not use email.'}
        type="email"
        autoComplete={own ? 'email' : 'off'}
        spellCheck={false}
        width={30}
      />
      <TextField
        name="phone"
        label={`${whose} phone number`}
        type="tel"
        autoComplete={own ? 'tel' : 'off'}
        width={20}
      />
      <TextArea name="address" label={`${whose} address for letters`} rows={4} />
      <Radios
        name="preferredChannel"
        label={own ? 'How should we write or speak to you?' : 'How should we write or speak to them?'}
        size="s"
        choices={[
          { value: 'email', label: 'By email' },
          { value: 'phone', label: 'By phone' },
          { value: 'post', label: 'By post' },
        ]}
      />
      <TickBox name="safeToLeaveMessage" label="It is safe to leave a message on this phone" />
      <TextField
        name="safeTimes"
        label="When is a good time to ring? (optional)"
        hint="For example: mornings, not at school pick-up"
        width={30}
      />
      <TickBox
        name="confidential"
        label="Keep the address and phone number secret from everybody else"
        hint="Tick this if somebody could be in danger when another person learns where they live."
      />
    </>
  )
}
