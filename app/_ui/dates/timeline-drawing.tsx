import { linesOf, placeLabels, type PlacedLabel, type Stop } from './timeline-layout'

/** The line from left to right, for wide screens. Legal last days hang below it, all else stands above. */
export function WideTimeline({ stops }: { stops: readonly Stop[] }) {
  const placed = stops.map((stop) => ({ ...stop, x: 14 + stop.part * (wide - 28) }))
  const above = lanes(
    placed.filter(({ kind }) => kind !== 'legal'),
    ['middle', 'start', 'end'],
  )
  const below = lanes(
    placed.filter(({ kind }) => kind === 'legal'),
    ['end', 'start'],
  )
  const y = 40 + 52 * laneCount(above)
  const height = y + 34 + 32 * laneCount(below)
  const { safeX, todayX } = ends(placed)
  return (
    <svg
      className="app-timeline__wide"
      viewBox={`0 0 ${wide} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="tail" d={`M${safeX} ${y}H${placed.at(-1)?.x ?? safeX}`} />
      <rect className="track" x="4" y={y - 11} width={safeX - 4} height="22" rx="11" />
      {todayX > 4 && <rect className="gone" x="4" y={y - 11} width={todayX - 4} height="22" rx="11" />}
      {above.map(({ stop, x, lane, anchor }) => (
        <g key={stop.on}>
          <path className="leader" d={`M${x} ${y - 14}V${y - 28 - 52 * lane}`} />
          <text x={edge(x, anchor)} y={y - 60 - 52 * lane} textAnchor={anchor} {...headingLook(stop, 17)}>
            {stop.heading}
          </text>
          <text x={edge(x, anchor)} y={y - 38 - 52 * lane} textAnchor={anchor} fontSize="16">
            {stop.detail}
          </text>
        </g>
      ))}
      {below.map(({ stop, x, lane, anchor }) => (
        <g key={stop.on}>
          <path
            className="leader"
            d={`M${x} ${y + 8}V${y + 34 + 32 * lane}h${anchor === 'end' ? -12 : 12}`}
          />
          <text
            x={anchor === 'end' ? x - 20 : x + 20}
            y={y + 39 + 32 * lane}
            textAnchor={anchor}
            fontSize="16"
          >
            <tspan className="strong">{stop.heading}</tspan>: {stop.detail}
          </text>
        </g>
      ))}
      {placed.map((stop) => (
        <Dot stop={stop} x={stop.x} y={y} key={stop.on} />
      ))}
    </svg>
  )
}

/** The line from top to bottom, for narrow screens. Labels keep their distance and are led to their dots. */
export function TallTimeline({ stops }: { stops: readonly Stop[] }) {
  const placed = spread(stops.map((stop) => ({ ...stop, y: 20 + stop.part * 320 })))
  const last = placed.at(-1)
  const { safeX: safeY, todayX: todayY } = ends(placed.map((stop) => ({ ...stop, x: stop.y })))
  return (
    <svg
      className="app-timeline__tall"
      viewBox={`0 0 300 ${last ? last.labelY + heightOf(last) : 40}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="tail" d={`M30 ${safeY}V${last?.y ?? safeY}`} />
      <rect className="track" x="20" y="10" width="20" height={safeY - 10} rx="10" />
      {todayY > 10 && <rect className="gone" x="20" y="10" width="20" height={todayY - 10} rx="10" />}
      {placed.map((stop) => (
        <g key={stop.on}>
          {stop.labelY > stop.y + 2 && <path className="leader" d={`M38 ${stop.y}L52 ${stop.labelY}`} />}
          <Dot stop={stop} x={30} y={stop.y} />
          {inLines(stop).map(({ words, isHeading, down }) => (
            <text
              x="58"
              y={stop.labelY + 5 + down}
              {...(isHeading ? headingLook(stop, 16) : plain)}
              key={down}
            >
              {words}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

const plain = { fontSize: 16 }

/** A narrow label in lines: its heading, then what the day is, each so far below the label's place. */
function inLines({ kind, heading, detail }: Stop) {
  const headings = linesOf(heading, kind === 'safe' ? 22 : 26)
  const lines = [...headings, ...linesOf(detail, 30)]
  return lines.map((words, at) => ({ words, isHeading: at < headings.length, down: at * 21 }))
}

const heightOf = (stop: Stop) => inLines(stop).length * 21 + 2

const wide = 940

type Placed = Stop & { x: number }

function lanes(stops: readonly Placed[], anchors: readonly PlacedLabel['anchor'][]) {
  const labels = stops.map((stop) => ({ x: stop.x, width: widthOf(stop) }))
  return placeLabels(labels, anchors, wide).flatMap((label, at) => {
    const stop = stops[at]
    return stop ? [{ ...label, stop }] : []
  })
}

/** About how wide the words are drawn: letters of this face are half as wide as they are high. */
function widthOf({ kind, heading, detail }: Stop): number {
  if (kind === 'legal') return (heading.length + detail.length + 2) * 8 + 22
  return Math.max(heading.length * (kind === 'safe' ? 10.5 : 8.8), detail.length * 7.8)
}

const laneCount = (labels: readonly PlacedLabel[]) => Math.max(0, ...labels.map(({ lane }) => lane + 1))

/** Where the bar ends, at the safe day, and where the part that is gone ends. */
function ends(stops: readonly Placed[]): { safeX: number; todayX: number } {
  const safe = stops.findLast(({ kind, heading }) => kind === 'safe' || heading.includes('do this by'))
  const safeX = (safe ?? stops.at(-1))?.x ?? 0
  const today = stops.find(({ kind }) => kind === 'today')
  return { safeX, todayX: Math.min(today?.x ?? 0, safeX) }
}

/** Moves labels down so that each has its two lines. */
function spread(stops: readonly (Stop & { y: number })[]) {
  let free = 0
  return stops.map((stop) => {
    const labelY = Math.max(stop.y, free)
    free = labelY + heightOf(stop) + 12
    return { ...stop, labelY }
  })
}

const edge = (x: number, anchor: PlacedLabel['anchor']) => ({ start: x - 2, middle: x, end: x + 2 })[anchor]

const headingLook = ({ kind }: Stop, size: number) =>
  kind === 'safe' ? { className: 'main', fontSize: size + 4 } : { className: 'strong', fontSize: size }

function Dot({ stop: { kind }, x, y }: { stop: Stop; x: number; y: number }) {
  if (kind === 'today') return <circle className="dot-today" cx={x} cy={y} r="13" />
  if (kind === 'start') return null
  if (kind !== 'safe') return <circle className="dot" cx={x} cy={y} r="6" />
  return (
    <>
      <circle className="dot-safe" cx={x} cy={y} r="14" />
      <path className="tick" d={`m${x - 6} ${y} 4.5 5 7.5-9`} />
    </>
  )
}
