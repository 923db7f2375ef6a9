import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { officesOf } from '@/lib/desk/authority-board'
import { provider } from '@/lib/kernel/provider'
import { colleagues } from '@/lib/organisations/queries'

export default async function People() {
  const actor = await requireRole('la_officer', 'icb_officer')
  const offices = await officesOf(actor)
  const people = await Promise.all(offices.map(({ id }) => colleagues(actor, id)))
  const { phone, email } = provider()

  return (
    <Page title="People" wide>
      <Heading>People</Heading>
      <Text size="lead">They see the same cases as you, and can be named for a meeting.</Text>
      {offices.map(({ id, name }, at) => (
        <Table
          key={id}
          caption={name}
          columns={[{ head: 'Name' }, { head: 'What they do' }, { head: 'Address' }, { head: 'Since' }]}
          rows={(people[at] ?? []).map((person) => ({
            key: person.membershipId,
            cells: [
              person.userId === actor.userId ? `${actor.name} (you)` : (person.name ?? person.email),
              person.jobTitle ?? 'Not said',
              person.email,
              dateWords(person.fromOn, 'plain'),
            ],
          }))}
        />
      ))}
      <Text>
        If somebody joins or leaves, tell us: {phone} or {email}. Whoever leaves sees nothing from that day
        on.
      </Text>
    </Page>
  )
}
