import { dateWords } from '@/app/_ui/dates/date-text'
import { Board } from '@/app/_ui/lists/board'
import { List, Section, Text } from '@/app/_ui/text/text'
import type { Why as WhyNone } from '@/lib/scheduling/slots/why-no-slot'
import { changeWords, inTheWay } from './because-words'

/** What would have to change, and day by day what is in whose way. */
export function Why({ why, none }: { why: WhyNone; none: boolean }) {
  const days = why.days.filter(({ marks, ruledOut }) => !marks.afterLastDay || ruledOut === null)
  return (
    <>
      {none && (
        <Section heading="What would have to change">
          {why.changes.length === 0 ? (
            <Text>
              No single change opens a time.{' '}
              {days.length > 0 && 'Look at the days below, and ask for two things at once.'}
            </Text>
          ) : (
            <List items={fewOfAKind(why.changes).map(changeWords)} />
          )}
        </Section>
      )}
      {days.length > 0 && (
        <Section heading="Day by day">
          <Board
            caption="Who can and who cannot"
            columns={[
              { head: 'Day', names: true, nowrap: true },
              { head: 'Times', label: 'Times' },
              { head: 'In the way', wide: true },
            ]}
            rows={days.map((day) => ({
              key: day.on,
              cells: [
                <b key="day">{dateWords(day.on, 'day')}</b>,
                Math.max(0, ...day.modes.map(({ slots }) => slots)) || 'None',
                <Lines lines={inTheWay(day)} key="why" />,
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** The least trouble comes first; of each kind two, so that every way out is seen. */
function fewOfAKind(changes: WhyNone['changes']) {
  const kinds = Map.groupBy(changes, ({ kind }) => kind)
  return [...kinds.values()].flatMap((same) => same.slice(0, 2))
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <div key={line}>{line}</div>)
