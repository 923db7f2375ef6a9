import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, TextLink } from '@/app/_ui/text/text'
import { kindNames } from '@/lib/organisations/organisation'
import { organisationById } from '@/lib/organisations/queries'
import { roleNames } from '@/lib/people/membership'
import { changeOrganisation, endMembership } from '../actions'
import { OrganisationFields } from '../fields'

type Props = { params: Promise<{ organisationId: string }> }

export default async function Organisation({ params }: Props) {
  const { organisationId } = await params
  const found = await orNotFound(organisationById(await requireRole('administrator'), organisationId))
  return (
    <Page title={found.name} back={{ href: '/admin/organisations', text: 'Back to organisations' }} wide>
      <Heading caption={kindNames[found.kind]}>{found.name}</Heading>
      <Section heading="People">
        {found.people.length === 0 ? (
          <EmptyState heading="Nobody yet">Invite somebody, so that they can sign in.</EmptyState>
        ) : (
          <Table
            caption="Who can sign in for this organisation"
            columns={[
              { head: 'Name' },
              { head: 'Address' },
              { head: 'As' },
              { head: 'Since' },
              { head: 'Leaving' },
            ]}
            rows={found.people.map((person) => ({
              key: person.membershipId,
              cells: [
                person.name,
                person.email,
                [roleNames[person.role], person.jobTitle].filter(Boolean).join(', '),
                dateWords(person.fromOn, 'short'),
                <Leaving person={person} organisationId={organisationId} key="end" />,
              ],
            }))}
          />
        )}
        <ButtonLink kind="second" href={`/admin/people/invite?organisation=${organisationId}`}>
          Invite somebody
        </ButtonLink>
      </Section>
      <Section heading="Details">
        <Form
          action={changeOrganisation.bind(null, { organisationId })}
          answers={{
            name: found.name,
            noticesEmail: found.noticesEmail ?? '',
            shortName: found.shortName,
            code: found.code ?? '',
            phone: found.phone ?? '',
            untilOn: found.untilOn ?? '',
          }}
        >
          <OrganisationFields />
          <DateField name="untilOn" label="The day it ended (optional)" hint="When it merged or closed" />
          <Button>Save changes</Button>
        </Form>
      </Section>
    </Page>
  )
}

type Person = Awaited<ReturnType<typeof organisationById>>['people'][number]

function Leaving({ person, organisationId }: { person: Person; organisationId: string }) {
  const { membershipId, userId, role } = person
  return (
    <>
      <Form action={endMembership.bind(null, { organisationId, membershipId })}>
        <Button kind="second">End access</Button>
      </Form>
      {role === 'mediator' && (
        <TextLink href={`/admin/mediators/${userId}/handover`}>Hand over their work first</TextLink>
      )}
    </>
  )
}
