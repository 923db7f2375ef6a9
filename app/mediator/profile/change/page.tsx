import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Checkboxes } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { specialisms, specialismWords } from '@/lib/mediators/mediator'
import { mediatorProfile } from '@/lib/mediators/queries'
import { modeChoices } from '@/app/_case/meeting-words'
import { changeProfile } from '../actions'

export default async function ChangeProfile() {
  const profile = await orNotFound(mediatorProfile(await requireRole('mediator')))
  return (
    <Page title="Change how you work" back={{ href: '/mediator/profile', text: 'Back to your profile' }} asks>
      <Heading>Change how you work</Heading>
      <Form
        action={changeProfile.bind(null, { version: String(profile.version) })}
        answers={{
          biography: profile.biography ?? '',
          languages: profile.languages.join(', '),
          modes: profile.modes,
          specialisms: profile.specialisms,
          alsoComes: (['coMediates', 'observes'] as const).filter((way) => profile[way]),
          longestTravelMinutes:
            profile.longestTravelMinutes === null ? '' : String(profile.longestTravelMinutes),
          meetingMinutes: String(profile.meetingMinutes),
          minutesBefore: String(profile.minutesBefore),
          minutesAfter: String(profile.minutesAfter),
          noticeHours: String(profile.noticeHours),
          casesPerWeek: String(profile.casesPerWeek),
        }}
      >
        <TextArea
          name="biography"
          label="About you (optional)"
          hint="Families and councils read it. Plain words, no address or telephone number"
          most={2000}
        />
        <TextField
          name="languages"
          label="Languages you can mediate in"
          hint="With commas between them, like English, British Sign Language"
        />
        <Checkboxes name="modes" label="How you hold meetings" choices={modeChoices} small />
        <Checkboxes
          name="specialisms"
          label="What you know best (optional)"
          choices={specialisms.map((one) => ({ value: one, label: capitalised(specialismWords[one]) }))}
          small
        />
        <Checkboxes
          name="alsoComes"
          label="You also come (optional)"
          choices={[
            { value: 'coMediates', label: 'As a second mediator' },
            { value: 'observes', label: 'To watch and learn' },
          ]}
          small
        />
        <TextField
          name="longestTravelMinutes"
          label="Minutes you travel to a meeting, at most (optional)"
          hint="One way. Leave it empty if you have no limit"
          inputMode="numeric"
          width={4}
        />
        <TextField name="meetingMinutes" label="Minutes a meeting takes" inputMode="numeric" width={4} />
        <TextField
          name="minutesBefore"
          label="Minutes you need before a meeting"
          hint="To get ready. Nothing else is booked then. The way to an area comes on top"
          inputMode="numeric"
          width={4}
        />
        <TextField
          name="minutesAfter"
          label="Minutes you need after a meeting"
          hint="To write up. The way back comes on top"
          inputMode="numeric"
          width={4}
        />
        <TextField
          name="noticeHours"
          label="Hours before a meeting by which you must know of it"
          hint="0 if any time is all right. Families have 5 working days’ notice unless they agree to less"
          inputMode="numeric"
          width={4}
        />
        <TextField
          name="casesPerWeek"
          label="New cases you take in a week, at most"
          inputMode="numeric"
          width={4}
        />
        <ButtonGroup>
          <Button>Save your profile</Button>
          <TextLink href="/mediator/profile">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
