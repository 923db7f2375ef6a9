import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { Details } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'

type Props = { guests: CaseView['guests']; withdraw: FormStep }

/** Those whom the reader can say do not come after all. Nothing when there is nobody. */
export function GuestsToWithdraw({ guests, withdraw }: Props) {
  if (guests.length === 0) return null
  return (
    <Details summary="Somebody does not come after all">
      <Text>Nobody has to agree to that. You can name them again later.</Text>
      {guests.map(({ id, name }) => (
        <Form action={withdraw} called={`${name} does not come`} key={id}>
          <HiddenFields values={{ guestId: id }} />
          <Button kind="second">{name} does not come after all</Button>
        </Form>
      ))}
    </Details>
  )
}
