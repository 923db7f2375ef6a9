import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { Details, DoneBanner, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { casesToRecompute, holidayVersions, reachOf, type HolidayVersion } from '@/lib/holidays/queries'
import { holds } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { londonDate } from '@/lib/law/calendar/date'
import { ChangesInBrief } from './changes'

type Props = { searchParams: Promise<{ done?: string }> }

export default async function Holidays({ searchParams }: Props) {
  const { done } = await searchParams
  const actor = await requireRole('adviser', 'administrator')
  const versions = await holidayVersions(actor)
  const toGo = await casesToRecompute(actor)
  const [inForce] = versions
  if (!inForce) throw new Error('There is always a list: the one that comes with the software')

  return (
    <Page title="Bank holidays" wide>
      {done && <DoneBanner>The new list is in force.</DoneBanner>}
      <Heading>Bank holidays</Heading>
      <Text>
        Every working day is counted with this list. When it changes, the dates of open cases follow.
      </Text>
      <Reach version={inForce} />
      <Progress toGo={toGo} />
      {holds(actor, 'administrator') && (
        <ButtonGroup>
          <ButtonLink href="/admin/holidays/add">Add one day</ButtonLink>
          <ButtonLink kind="second" href="/admin/holidays/load">
            Load the list from GOV.UK
          </ButtonLink>
        </ButtonGroup>
      )}
      <InForce version={inForce} />
      <Earlier versions={versions} />
    </Page>
  )
}

function Reach({ version: { calendar } }: { version: HolidayVersion }) {
  const { until, daysLeft, runsOut } = reachOf(calendar)
  if (!runsOut) return null
  return (
    <Notice kind="warning" heading={daysLeft < 0 ? 'This list has run out' : 'This list runs out soon'}>
      {`It reaches to ${dateWords(until, 'long')}. Dates after that cannot be worked out. Load the newest list from GOV.UK.`}
    </Notice>
  )
}

function Progress({ toGo }: { toGo: number }) {
  if (toGo === 0)
    return <Notice kind="success">The dates of all open cases are worked out with the list in force.</Notice>
  return (
    <Notice kind="waiting" heading="Dates are being worked out again">
      {`${toGo.toLocaleString('en-GB')} ${toGo === 1 ? 'case is' : 'cases are'} still to do. Open this page again to see how it goes on.`}
    </Notice>
  )
}

function InForce({ version: { calendar, source, loadedAt, loadedBy } }: { version: HolidayVersion }) {
  const coming = calendar.events.filter(({ date }) => date >= today())
  return (
    <Section heading="The list in force">
      <SummaryList
        rows={[
          { label: 'Version', value: calendar.version },
          { label: 'Where it comes from', value: sources[source] },
          { label: 'Loaded by', value: loadedBy ?? 'Nobody: it is part of the software' },
          ...(loadedAt ? [{ label: 'Loaded on', value: dateWords(londonDate(loadedAt), 'plain') }] : []),
          { label: 'Reaches to', value: dateWords(calendar.coversUntil, 'plain') },
          { label: 'Days', value: `${calendar.events.length}, of which ${coming.length} are still to come` },
        ]}
      />
      <Details summary="The days still to come">
        <Table
          caption="England and Wales, soonest first"
          columns={[{ head: 'Day' }, { head: 'What it is' }]}
          rows={coming.map(({ date, title, notes }) => ({
            key: date,
            cells: [dateWords(date, 'long'), notes ? `${title} (${notes.toLowerCase()})` : title],
          }))}
        />
      </Details>
    </Section>
  )
}

function Earlier({ versions }: { versions: readonly HolidayVersion[] }) {
  return (
    <Section heading="What has changed">
      <Table
        caption="Every list, newest first. None is ever changed or deleted"
        columns={[
          { head: 'Version' },
          { head: 'Source' },
          { head: 'Loaded by' },
          { head: 'What changed' },
          { head: 'Cases with a day that moved', numeric: true },
        ]}
        rows={versions.map(({ calendar, source, loadedBy, changes, casesMoved }) => ({
          key: calendar.version,
          cells: [
            calendar.version,
            sources[source],
            loadedBy ?? '',
            changes ? <ChangesInBrief changes={changes} key="changes" /> : 'The first list',
            casesMoved.toLocaleString('en-GB'),
          ],
        }))}
      />
    </Section>
  )
}

const sources: Record<HolidayVersion['source'], string> = {
  shipped: 'Came with the software',
  one_off: 'One day added',
  gov_uk: 'GOV.UK file',
}
