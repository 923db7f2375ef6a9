import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { date, instantAt } from '@/lib/law/calendar/date'
import type { Span } from '../free-times'
import { FeedFailure } from './feed-failure'

/** A calendar's text, and the time that is looked at: `most` times at most. */
export type Expansion = { text: string; from: Date; to: Date; most: number }

/** A time that is taken: by the clock, or whole days, the last of which is free again. */
export type Found = { startsAt: number; endsAt: number } | { fromOn: string; untilOn: string }

/** What the thread answers with. */
export type Expanded = Found[] | 'not_a_calendar' | 'too_much_in_it'

export type ExpansionLimits = { milliseconds: number; times: number }

export const expansionLimits: ExpansionLimits = { milliseconds: 10_000, times: 10_000 }

/**
 * When a calendar says that its owner is busy, between two instants: in order, none touching another. Recurrences,
 * their exceptions and time zones are node-ical's; it works in a thread that is stopped when it takes too long or too
 * much memory. Throws FeedFailure when the text is no calendar or there is too much in it.
 */
export async function expandFeed(
  text: string,
  { startsAt, endsAt }: Span,
  limits: ExpansionLimits,
): Promise<Span[]> {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\r?$/m.test(text)) throw new FeedFailure('not_a_calendar')
  const found = await apart({ text, from: startsAt, to: endsAt, most: limits.times }, limits.milliseconds)
  if (typeof found === 'string') throw new FeedFailure(found)
  const spans = found.map(spanOf).flatMap((span) => {
    const from = span.startsAt < startsAt ? startsAt : span.startsAt
    const until = span.endsAt > endsAt ? endsAt : span.endsAt
    return from < until ? [{ startsAt: from, endsAt: until }] : []
  })
  return united(spans)
}

async function apart(expansion: Expansion, milliseconds: number): Promise<Expanded> {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    return (await threads().run(expansion, { signal })) as Expanded
  } catch (error) {
    if (signal.aborted || isOutOfMemory(error)) return 'too_much_in_it'
    throw error
  }
}

/** As many as calendars are read at once, so that none waits for another's. Whoever has nothing to do ends. */
export const threadsAtMost = 4

const holder: { threads?: Piscina } = {}

function threads(): Piscina {
  return (holder.threads ??= new Piscina({
    filename: fileURLToPath(new URL('./expansion.thread.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: threadsAtMost,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  }))
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

function spanOf(found: Found): Span {
  return 'fromOn' in found
    ? { startsAt: instantAt(date(found.fromOn), '00:00'), endsAt: instantAt(date(found.untilOn), '00:00') }
    : { startsAt: new Date(found.startsAt), endsAt: new Date(found.endsAt) }
}

/** Times that touch or overlap are one. */
function united(spans: readonly Span[]): Span[] {
  const one: Span[] = []
  for (const span of spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = one.at(-1)
    if (!last || last.endsAt < span.startsAt) one.push({ ...span })
    else if (last.endsAt < span.endsAt) last.endsAt = span.endsAt
  }
  return one
}
