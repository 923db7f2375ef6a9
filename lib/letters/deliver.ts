import { and, eq, isNull, sql } from 'drizzle-orm'
import { transact } from '@/db/client'
import { enqueue } from '@/db/queue'
import { tasks } from '@/db/schema/desk'
import { letters } from '@/db/schema/letters'
import type { LetterKind, LetterProps } from '@/emails/letter'
import { renderLetter, type Rendered } from '@/emails/render'
import { log } from '@/lib/kernel/log'
import { now } from '@/lib/kernel/now'
import { signInLetter } from '@/lib/sign-in/secrets'
import { calendarFile, type CalendarFile } from './calendar-file'
import { sendMail } from './mailer'
import { deliveryOf } from './post-letters'
import { retryAfter } from './retry-after'
import { MailRefused } from './smtp'
import { notNeeded } from './still-needed'

type Letter = typeof letters.$inferSelect

/** What became of an attempt. `again` waits for its time on the queue; `nothing` was not there to be delivered. */
export type Delivery = 'sent' | 'to_post' | 'not_needed' | 'again' | 'parked' | 'nothing'

/**
 * Delivers one letter: asks whether it is still needed, writes it if it is not written yet, sends it, and says so in
 * its row. What stops one letter is kept in that row and never thrown; only the database can make this reject. A
 * worker that dies after the mail server took the letter leaves it waiting, and it is sent again under the same
 * Message-ID.
 */
export async function deliver(letterId: string): Promise<Delivery> {
  const letter = await begin(letterId)
  if (typeof letter === 'string') return letter
  let written: Written
  try {
    written = await write(letter)
  } catch (error) {
    return tryAgain(letter, `It could not be written: ${String(error)}`, letter.attempts < triesToWrite)
  }
  await keepWords(letter, written.kept)
  if (letter.status === 'to_post') return 'to_post'

  try {
    const to = { name: letter.recipientName, email: letter.recipientEmail }
    await sendMail({ id: letter.id, to, ...written.sent, calendar: written.calendar })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return error.until === 'for good' ? park(letter, error.message) : tryAgain(letter, error.message)
  }
  const sentAt = sql`coalesce(${letters.sentAt}, ${now().toISOString()})`
  await transact((tx) =>
    tx.update(letters).set({ status: 'sent', sentAt, lastError: null }).where(eq(letters.id, letter.id)),
  )
  return 'sent'
}

/** A letter that cannot be written is tried this often, and then waits for a person. */
const triesToWrite = 8

/** Counts the attempt before it is made, so that a crash in the middle of it shows. */
async function begin(letterId: string): Promise<Letter | 'nothing' | 'not_needed'> {
  const at = now()
  return transact(async (tx) => {
    const [letter] = await tx.select().from(letters).where(eq(letters.id, letterId)).for('update')
    if (!letter || !(letter.status === 'waiting' || (letter.status === 'to_post' && !letter.renderedAt)))
      return 'nothing'
    const one = eq(letters.id, letterId)
    const reason = await notNeeded(tx, letter, at)
    if (reason) {
      await tx.update(letters).set({ status: 'not_needed', reason }).where(one)
      return 'not_needed'
    }
    if (letter.attempts > 0 && !letter.lastError)
      log.warn(
        { letterId, attempts: letter.attempts },
        'An attempt did not end: this letter may arrive twice',
      )
    const attempts = letter.attempts + 1
    await tx.update(letters).set({ attempts, lastError: null }).where(one)
    return { ...letter, attempts }
  })
}

/** What is kept of a letter, what is sent, and the file that goes with it. */
type Written = { kept: Rendered; sent: Rendered; calendar: CalendarFile | undefined }

/**
 * Writes the letter, or takes the words it was first written in, whatever the templates say today. Link and code of
 * a sign-in letter are kept nowhere: they are put in as it leaves.
 */
async function write(letter: Letter): Promise<Written> {
  const { subject, text, html, recipientName, signInId } = letter
  const kind = letter.kind as LetterKind
  const kept =
    subject !== null && text !== null && html !== null
      ? { subject, text, html }
      : await renderLetter(kind, recipientName, letter.props as LetterProps[typeof kind])
  const sent = signInId ? await renderLetter('sign-in', recipientName, signInLetter(signInId)) : kept
  return { kept, sent, calendar: calendarOf(letter) }
}

async function keepWords({ id, renderedAt }: Letter, words: Rendered): Promise<void> {
  if (renderedAt) return
  await transact((tx) =>
    tx
      .update(letters)
      .set({ ...words, renderedAt: now() })
      .where(and(eq(letters.id, id), isNull(letters.renderedAt))),
  )
}

function calendarOf({ kind, props, recipientName, recipientEmail, createdAt }: Letter) {
  if (!inCalendars.some((known) => known === kind)) return undefined
  // Every letter of these kinds says the meeting, if there is one, the reference and where the case is.
  const { meeting, reference, caseUrl } = props as LetterProps[(typeof inCalendars)[number]]
  if (!meeting) return undefined
  const to = { name: recipientName, email: recipientEmail }
  const isHeld = kind === 'time-chosen-mediator' || kind === 'case-handed-over'
  return calendarFile({ meeting, isHeld, reference, caseUrl, to, at: createdAt })
}

/**
 * Letters that put a meeting into their reader's calendar, change it there or take it out. A hold stands in the
 * mediator's only.
 */
const inCalendars = [
  'time-chosen-mediator',
  'meeting-booked',
  'meeting-moved',
  'meeting-changed',
  'meeting-cancelled',
  'officer-replaced',
  'case-handed-over',
  'case-released',
  'companion-ended',
] as const

async function tryAgain(letter: Letter, why: string, worthIt = true): Promise<Delivery> {
  const startAt = worthIt ? retryAfter(letter.attempts, now()) : undefined
  if (!startAt) return park(letter, why)
  // Not why: mail servers name the reader. The letter's own row says it, for the desk.
  log.info({ letterId: letter.id, kind: letter.kind, attempts: letter.attempts, startAt }, 'A letter waits')
  await transact(async (tx) => {
    await tx.update(letters).set({ lastError: why }).where(eq(letters.id, letter.id))
    await enqueue(tx, 'letters', [deliveryOf(letter.id, startAt)])
  })
  return 'again'
}

/** Puts a letter aside for a person at the desk, who gets a task: except for a sign-in, which is asked for again,
 * and for a receipt that is nobody's business. */
async function park(letter: Letter, why: string): Promise<Delivery> {
  const { id, kind, caseId, recipientName, signInId } = letter
  log.warn({ letterId: id, kind }, 'A letter is parked')
  await transact(async (tx) => {
    await tx.update(letters).set({ status: 'parked', lastError: why }).where(eq(letters.id, id))
    if (signInId || kind === 'message-received') return
    const detail = `A letter to ${recipientName || 'somebody'} could not be sent (${kind.replaceAll('-', ' ')}). ${why}`
    await tx.insert(tasks).values({ caseId, kind: 'letter_parked', detail, createdAt: now() })
  })
  return 'parked'
}
