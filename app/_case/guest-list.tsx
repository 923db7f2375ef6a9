import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { PartyList } from '@/app/_ui/lists/party-list'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'

type Guest = CaseView['guests'][number]

type Props = {
  view: CaseView
  /** The reader's own party, whose word is asked; nothing for the desk. */
  me: string | undefined
  agree: FormStep
  object: FormStep
}

/** Who is to come without being a party, whether they may, and the reader's yes or no where the law asks for it. */
export function GuestList({ view, me, agree, object }: Props) {
  if (view.guests.length === 0) return <Text>Nobody else is to come.</Text>
  const asked = view.guests.filter(({ waitsFor }) => me !== undefined && waitsFor.includes(me))
  return (
    <>
      <PartyList
        parties={view.guests.map((guest) => ({
          key: guest.id,
          name: guest.name,
          role: roleOf(guest, view),
          seat: isBodys(guest) ? 'authority' : 'family',
          status: status(guest),
        }))}
      />
      {asked.map(({ id, name }) => (
        <div key={id}>
          <Heading level={3}>Do you agree that {name} comes?</Heading>
          <Text>You may say yes or no, and need give no reason. What you say can be changed.</Text>
          <ButtonGroup>
            <Form action={agree}>
              <HiddenFields values={{ guestId: id }} />
              <Button kind="second">I agree that {name} comes</Button>
            </Form>
            <Form action={object}>
              <HiddenFields values={{ guestId: id }} />
              <Button kind="second">I do not agree that {name} comes</Button>
            </Form>
          </ButtonGroup>
        </div>
      ))}
    </>
  )
}

const isBodys = ({ bringer }: Guest) => bringer === 'local_authority' || bringer === 'icb'

function roleOf({ kind, role, broughtBy }: Guest, { parties, side }: CaseView): string {
  const bringer = parties.find(({ id }) => id === broughtBy)
  const who = bringer?.isYou && side === 'family' ? 'you' : (bringer?.name ?? 'the family')
  return `${role ?? kinds[kind]}. Brought by ${who}`
}

const kinds: Record<Guest['kind'], string> = {
  supporter: 'Supports the family',
  child: 'The child',
  young_persons_parent: 'The young person’s parent',
  other: 'Somebody else',
}

function status({ answer }: Guest) {
  if (answer === 'yes') return { state: 'done' as const, says: 'May come' }
  return answer === 'no'
    ? { state: 'later' as const, says: 'Does not come' }
    : { state: 'waiting' as const, says: 'Waiting for a yes' }
}
