import { exceptionSpan } from '@/app/_ui/calendar/exception-span'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Board } from '@/app/_ui/lists/board'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section } from '@/app/_ui/text/text'
import type { sittingsOf } from '@/lib/scheduling/sittings'
import type { removeException } from './actions'

type Sittings = Awaited<ReturnType<typeof sittingsOf>>

type Props = Pick<Sittings, 'away' | 'officers'> & { self: string; remove: typeof removeException }

/** Who is away when. Everybody enters and removes their own. */
export function Away({ away, officers, self, remove }: Props) {
  return (
    <Section heading="Time away" id="away">
      {away.length === 0 ? (
        <EmptyState heading="Nobody is away">
          Add your leave, so that we ask a colleague for that time.
        </EmptyState>
      ) : (
        <Board
          caption="To come, soonest first"
          columns={[{ head: 'When', names: true }, { head: 'Who' }, { head: 'What' }, { head: 'Remove' }]}
          rows={away.map(({ id, userId, kind, ...span }) => ({
            key: id,
            cells: [
              <b key="when">{exceptionSpan(span)}</b>,
              officers.find((one) => one.userId === userId)?.name ?? '',
              kinds[kind],
              userId === self ? (
                <Form action={remove.bind(null, { exceptionId: id })} key="remove">
                  <Button kind="link">
                    Remove <span className="govuk-visually-hidden">{exceptionSpan(span)}</span>
                  </Button>
                </Form>
              ) : (
                'Theirs to change'
              ),
            ],
          }))}
        />
      )}
      <ButtonLink kind="second" href="/authority/availability/days">
        Add time away
      </ButtonLink>
    </Section>
  )
}

const kinds = { leave: 'Leave', busy: 'Busy', extra: 'Extra time' } as const
