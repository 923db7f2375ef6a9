import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import { dateWords } from './date-text'
import type { TimelineDay } from './timeline'

/** One place on a drawn timeline. Days that fall together share it. */
export type Stop = {
  on: CalendarDate
  kind: TimelineDay['kind']
  /** How far along the whole line, from 0 to 1. */
  part: number
  heading: string
  detail: string
}

/** The places of a timeline's days, which come in order. */
export function stops(days: readonly TimelineDay[]): Stop[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const length = Math.max(daysBetween(first.on, last.on), 1)
  const together = Map.groupBy(days, ({ on }) => on)
  return [...together].map(([on, sharing]) => ({
    on,
    kind: strongest(sharing),
    part: daysBetween(first.on, on) / length,
    ...words(on, sharing),
  }))
}

/** Words in as many lines as they need, each of at most so many letters; a longer word stands alone. */
export function linesOf(words: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ')
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export type Label = { x: number; width: number }
export type PlacedLabel = Label & { lane: number; anchor: 'start' | 'middle' | 'end' }

/**
 * Gives each label a lane, counted from the line, and a side, so that no two overlap and no label stands in the way of
 * the stroke that leads to one further out. Labels keep within 0 and room. Near lanes are preferred, then the anchors
 * in the order given. When nothing fits, each label gets a lane of its own.
 */
export function placeLabels(
  labels: readonly Label[],
  anchors: readonly PlacedLabel['anchor'][],
  room: number,
): readonly PlacedLabel[] {
  const fitting = bestPlacing(labels, anchors, room, [], 0, Infinity)?.placed
  return (
    fitting ?? labels.map((label, lane) => ({ ...label, lane, anchor: label.x < room / 2 ? 'start' : 'end' }))
  )
}

type Placing = { placed: readonly PlacedLabel[]; cost: number }

function bestPlacing(
  labels: readonly Label[],
  anchors: readonly PlacedLabel['anchor'][],
  room: number,
  placed: readonly PlacedLabel[],
  cost: number,
  limit: number,
): Placing | undefined {
  const label = labels[placed.length]
  if (!label) return { placed, cost }
  let best: Placing | undefined
  for (const lane of labels.keys()) {
    for (const [at, anchor] of anchors.entries()) {
      const one = { ...label, lane, anchor }
      const spent = cost + lane * 10 + at
      if (spent >= (best?.cost ?? limit)) continue
      if (!within(one, room) || placed.some((other) => clash(one, other))) continue
      best = bestPlacing(labels, anchors, room, [...placed, one], spent, best?.cost ?? limit) ?? best
    }
  }
  return best
}

const order: readonly TimelineDay['kind'][] = ['today', 'safe', 'legal', 'start', 'other']

function strongest(days: readonly TimelineDay[]): TimelineDay['kind'] {
  return order.find((kind) => days.some((day) => day.kind === kind)) ?? 'other'
}

function words(on: CalendarDate, days: readonly TimelineDay[]): Pick<Stop, 'heading' | 'detail'> {
  const day = dateWords(on, 'month')
  const time = days.find((one) => one.time)?.time
  const isSafe = days.some(({ kind }) => kind === 'safe')
  const others = days.filter(({ kind }) => kind !== 'today')
  const detail = others.map(({ label }, at) => (at > 0 ? asSentence(label) : label)).join('. ')
  const when = [isSafe ? `Do this by ${day}` : day, time].filter(Boolean).join(', ')
  if (!days.some(({ kind }) => kind === 'today')) return { heading: when, detail }
  return others.length === 0
    ? { heading: 'Today', detail: day }
    : {
        heading: isSafe ? `Today: ${when.toLowerCase().replace(day.toLowerCase(), day)}` : `Today, ${when}`,
        detail,
      }
}

const asSentence = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

function span({ x, width, anchor }: PlacedLabel): [number, number] {
  const from = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return [from, from + width]
}

function within(label: PlacedLabel, room: number): boolean {
  const [from, to] = span(label)
  return from >= 0 && to <= room
}

function clash(one: PlacedLabel, other: PlacedLabel): boolean {
  if (one.lane === other.lane) return overlap(span(one), span(other), 14)
  const [inner, outer] = one.lane < other.lane ? [one, other] : [other, one]
  return overlap(span(inner), [outer.x, outer.x], 5)
}

const overlap = (a: readonly [number, number], b: readonly [number, number], gap: number) =>
  a[0] < b[1] + gap && b[0] < a[1] + gap
