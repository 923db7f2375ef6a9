import Link from 'next/link'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { List } from '@/app/_ui/text/text'
import { mediatorRegister } from '@/lib/mediators/register'

export default async function Mediators() {
  const mediators = await mediatorRegister(await requireRole('adviser', 'administrator'))
  return (
    <Page title="Mediators" wide>
      <Heading>Mediators</Heading>
      {mediators.length === 0 ? (
        <EmptyState heading="No mediators yet">Invite somebody as a mediator under People.</EmptyState>
      ) : (
        <Table
          caption={`${mediators.length} mediators`}
          columns={[
            { head: 'Name' },
            { head: 'Address' },
            { head: 'Register entry until' },
            { head: 'In date today' },
          ]}
          rows={mediators.map((one) => ({
            key: one.userId,
            cells: [
              <Link className="govuk-link" href={`/admin/mediators/${one.userId}`} key="name">
                {one.name}
              </Link>,
              one.email,
              one.validUntilOn ? dateWords(one.validUntilOn, 'plain') : 'None',
              one.problems.length === 0 ? (
                <DutyTag state="done" key="yes">
                  Yes
                </DutyTag>
              ) : (
                <div key="no">
                  <DutyTag state="late">No</DutyTag>
                  <List items={[...one.problems]} />
                </div>
              ),
            ],
          }))}
        />
      )}
    </Page>
  )
}
