import { bodyName } from '@/app/_case/case-names'
import { firstLine } from '@/app/_case/agreement/agreed-steps'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { kindNames, type UndertakingKind } from '@/lib/agreements/kinds'
import type { draftFor } from '@/lib/agreements/queries'
import type { CaseAt } from '@/lib/cases/case-command'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { takeOutOfAgreement } from '../actions'

type Thing = NonNullable<Awaited<ReturnType<typeof draftFor>>>['things'][number]

/** Each thing as it is written down, to be changed or taken out. */
export function ThingsWritten({
  view,
  at,
  things,
}: {
  view: CaseView
  at: CaseAt
  things: readonly Thing[]
}) {
  return (
    <ol className="app-agreed">
      {things.map((thing, position) => (
        <li key={thing.id}>
          <Heading level={3} size="s">
            {position + 1}. {firstLine(thing.what)}
          </Heading>
          <Text>
            {bodyName(view, thing.organisationId) ?? thing.ownerName}.{' '}
            {/* `write_agreement` takes no other kind. */}
            {kindNames[thing.item as UndertakingKind]}
            {thing.otherDayOn && <>, by {dateWords(thing.otherDayOn, 'plain')}</>}.
          </Text>
          <Form action={takeOutOfAgreement.bind(null, at)}>
            <HiddenFields values={{ thingId: thing.id }} />
            <ButtonGroup>
              <TextLink href={`${casePath('mediator', view.id)}/agreement/thing?id=${thing.id}`}>
                Change<span className="govuk-visually-hidden"> thing {position + 1}</span>
              </TextLink>
              <Button kind="link">
                Take it out<span className="govuk-visually-hidden">, thing {position + 1}</span>
              </Button>
            </ButtonGroup>
          </Form>
        </li>
      ))}
    </ol>
  )
}
