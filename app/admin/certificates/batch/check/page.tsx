import { randomUUID } from 'node:crypto'
import { certificateKindNames } from '@/app/_case/duty-names'
import { groundNames } from '@/app/_case/decision-names'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import type { Asked } from '@/app/_ui/lists/asked'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import { caseById } from '@/lib/cases/queries'
import { asChosen, mostAtOnce } from '@/lib/certificates/chosen'
import { certificatesDueOf, type DueCertificate } from '@/lib/certificates/due'
import { guardInWords } from '@/lib/certificates/unmet'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { today } from '@/lib/kernel/now'
import { issueBatch } from '@/app/admin/certificates/actions'

type Props = { searchParams: Promise<Asked> }

/** The chosen certificates, each as it would be printed, to be looked at before they are issued. */
export default async function Check({ searchParams }: Props) {
  const actor = await requireRole('adviser')
  const { duty } = await searchParams
  const ids = [duty ?? []].flat().filter(isId).slice(0, mostAtOnce)
  const rows = ids.length > 0 ? await certificatesDueOf(actor, ids) : []
  const ready = rows.filter(({ unmet }) => unmet.length === 0)
  const about = { batchId: randomUUID() }
  return (
    <Page
      title="Look at each certificate"
      back={{ href: '/admin/certificates/batch', text: 'Choose others' }}
      asks={ready.length > 0}
    >
      <Heading>Look at each certificate</Heading>
      {rows.length === 0 && (
        <EmptyState heading={ids.length > 0 ? 'None of these is due any more' : 'You have chosen none'}>
          <TextLink href="/admin/certificates/batch">Choose certificates</TextLink>
        </EmptyState>
      )}
      {rows.map((row) => (
        <OneOfThem actor={actor} row={row} key={row.dutyId} />
      ))}
      {ready.length > 0 && (
        <>
          <Notice heading="What you issue is for ever">
            Each is numbered, sealed and sent to its family today. One that cannot be issued holds up no
            other.
          </Notice>
          <Form action={issueBatch.bind(null, about)}>
            {ready.map((row) => (
              <input type="hidden" name="chosen" value={asChosen(row)} key={row.dutyId} />
            ))}
            <TickBox name="lookedAt" label="I have looked at the names and both dates of each of them" />
            <Button>{ready.length === 1 ? 'Issue this certificate' : `Issue these ${ready.length}`}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}

async function OneOfThem({ actor, row }: { actor: Actor; row: DueCertificate }) {
  const { child, decision, councilName } = await orNotFound(caseById(actor, row.caseId))
  return (
    <Section heading={`${row.holder ?? ''}, ${row.reference}`}>
      <SummaryList
        rows={[
          { label: 'Which certificate', value: certificateKindNames[row.kind] },
          {
            label: 'Child or young person',
            value:
              child && `${child.firstName} ${child.lastName}, born ${dateWords(child.dateOfBirth, 'plain')}`,
          },
          { label: 'Council', value: councilName },
          { label: 'Decision', value: decision?.grounds.map((ground) => groundNames[ground]).join('; ') },
          {
            label: 'Date on the decision letter',
            value: decision && dateWords(decision.letterDatedOn, 'plain'),
          },
          { label: 'Date of issue', value: `${dateWords(today(), 'plain')}, today` },
        ]}
      />
      {row.unmet.length === 0 ? (
        <Text>Every check is met.</Text>
      ) : (
        <Notice kind="warning" heading="This one is left out" level={3}>
          <List items={row.unmet.map((guard) => guardInWords[guard])} />
        </Notice>
      )}
    </Section>
  )
}
