import { Filter } from '@/app/_ui/form/filter'
import { Checkboxes } from '@/app/_ui/form/choices'
import type { ShownDays } from '@/app/_ui/calendar/shown-days'
import type { Tint } from '@/app/_ui/calendar/entry'
import { Mark } from '@/app/_ui/calendar/mark'
import { Details } from '@/app/_ui/text/notice'

type Mediator = { userId: string; name: string; tint: Tint; mark: string }

type Props = {
  everyone: readonly Mediator[]
  chosen: readonly Mediator[]
  shown: Pick<ShownDays, 'show' | 'on'>
}

/** Chooses whose time is shown: nobody chosen means everybody's meetings. */
export function MediatorFilter({ everyone, chosen, shown: { show, on } }: Props) {
  const names = chosen.map(({ name }) => name).join(', ')
  return (
    <Details summary={names ? `Shown: ${names}` : 'Shown: every mediator. Choose some'}>
      <Filter
        label="Choose mediators"
        action="/admin/calendar"
        answers={{ mediator: chosen.map(({ userId }) => userId) }}
        button="Show these"
      >
        <input type="hidden" name="show" value={show} />
        <input type="hidden" name="on" value={on} />
        <Checkboxes
          name="mediator"
          label="Mediators"
          hint="Of those you choose you also see when they are not free."
          size="s"
          small
          choices={everyone.map(({ userId, name, tint, mark }) => ({
            value: userId,
            label: (
              <span className={`app-agenda__tint app-tint-${tint}`}>
                <Mark>{mark}</Mark>
                {name}
              </span>
            ),
          }))}
        />
      </Filter>
    </Details>
  )
}
