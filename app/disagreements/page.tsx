import { requireActor } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Panel } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import { disagreementList } from '@/lib/disagreements/queries'
import { holds } from '@/lib/kernel/actor'
import { disagreementPath } from '@/lib/kernel/urls'
import { londonDate } from '@/lib/law/calendar/date'
import { disagreementKinds } from '@/lib/law/disagreement-resolution'
import { kindNames, stateNames } from './names'
import { NoMediation } from './no-mediation'

export default async function OwnDisagreements() {
  const actor = await requireActor()
  const found = await disagreementList(actor)
  const asks = !holds(actor, 'adviser', 'administrator')
  return (
    <Page title="Disagreement resolution">
      <Heading>Disagreement resolution</Heading>
      <NoMediation />
      {found.length === 0 && <EmptyState heading="There is no disagreement here yet" />}
      {found.map(({ id, reference, kind, state, createdAt }) => (
        <Panel quiet key={id}>
          <Heading level={2} size="m" caption={reference}>
            <TextLink href={disagreementPath(id)}>{kindNames[kind]}</TextLink>
          </Heading>
          <Text>
            <b>{stateNames[state]}.</b> Asked on {dateWords(londonDate(createdAt), 'plain')}.
          </Text>
        </Panel>
      ))}
      <Section heading="What it is for">
        <List items={disagreementKinds.map(({ says }) => says)} />
        {asks && <ButtonLink href="/disagreements/new">Ask for help with a disagreement</ButtonLink>}
      </Section>
    </Page>
  )
}
