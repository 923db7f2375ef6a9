import { DateField } from '@/app/_ui/form/date-field'
import { TextField } from '@/app/_ui/form/text-field'
import type { Voice } from './voice'

/** The child or young person that the decision is about. */
export function ChildFields({ voice }: { voice: Voice }) {
  const self = voice === 'young_person'
  const whose = self ? 'Your' : voice === 'parent' ? 'Your child’s' : 'Their'
  return (
    <>
      <TextField
        name="firstName"
        label={`${whose} first name`}
        autoComplete={self ? 'given-name' : 'off'}
        width={20}
      />
      <TextField
        name="lastName"
        label={`${whose} last name`}
        autoComplete={self ? 'family-name' : 'off'}
        width={20}
      />
      <DateField
        name="dateOfBirth"
        label={`${whose} date of birth`}
        hint="For example, 27 3 2016"
        size="s"
        birthday={self}
      />
      <TextField
        name="school"
        label={self ? 'Your school or college (optional)' : 'School, nursery or college (optional)'}
        autoComplete="off"
        width={30}
      />
    </>
  )
}
