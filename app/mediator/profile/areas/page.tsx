import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { mediatorProfile } from '@/lib/mediators/queries'
import { councils } from '@/lib/organisations/queries'
import { removeArea, setArea } from '../actions'

export default async function Areas() {
  const { areas, longestTravelMinutes } = await orNotFound(mediatorProfile(await requireRole('mediator')))
  const every = await councils()
  return (
    <Page
      title="Where you meet in person"
      back={{ href: '/mediator/profile', text: 'Back to your profile' }}
      wide
    >
      <Heading>Where you meet in person</Heading>
      <Text>
        You are offered meetings in person in these areas only. Meetings by video or telephone can be
        anywhere.
        {longestTravelMinutes !== null &&
          ` You travel ${longestTravelMinutes} minutes at most, so an area further away than that does not count.`}
      </Text>
      {areas.length === 0 ? (
        <EmptyState heading="Anywhere">
          Until you name an area, you can be offered meetings everywhere.
        </EmptyState>
      ) : (
        <Table
          caption="Your areas"
          columns={[{ head: 'Council' }, { head: 'Minutes to get there', numeric: true }, { head: 'Remove' }]}
          rows={areas.map(({ organisationId, name, travelMinutes }) => ({
            key: organisationId,
            cells: [
              name,
              travelMinutes,
              <Form action={removeArea.bind(null, { organisationId })} key="remove">
                <Button kind="second">Remove {name}</Button>
              </Form>,
            ],
          }))}
        />
      )}
      <Section heading="Add an area, or change how long the way takes">
        <Form action={setArea.bind(null, {})}>
          <Select
            name="organisationId"
            label="Council"
            empty="Choose one"
            options={every.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextField
            name="travelMinutes"
            label="Minutes the way there usually takes you"
            hint="One way"
            inputMode="numeric"
            width={4}
          />
          <Button>Save this area</Button>
        </Form>
      </Section>
    </Page>
  )
}
