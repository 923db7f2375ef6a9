import { expect } from './world'
import type { Persona } from './persona'

/**
 * Reads the newest message to an address whose subject holds all of these words, in the demonstration's mailbox, and
 * gives it as it was sent. It has one reader.
 */
export async function letterTo(address: string, reader: Persona, ...words: string[]): Promise<string> {
  const { page } = reader
  await expect
    .poll(
      async () => {
        await page.goto(`/mailbox?to=${encodeURIComponent(address)}`)
        return linkTo(reader, words).count()
      },
      { message: `${address} is sent “${words.join(' … ')}”`, timeout: 60_000 },
    )
    .toBe(1)
  await linkTo(reader, words).click()
  const asSent = page.getByRole('link', { name: 'The message as it was sent, with its headers' })
  const raw = await (await page.request.get((await asSent.getAttribute('href'))!)).text()
  expect(raw.match(/^To: .*$/gim), 'the message has one reader').toHaveLength(1)
  expect(raw).not.toMatch(/^(?:Cc|Bcc):/im)
  expect(/^To: (.*)$/im.exec(raw)![1]).not.toContain(',')
  return raw
}

/** The calendar file of a message: it asks one person to come. */
export async function calendarFileTo(address: string, reader: Persona, ...words: string[]): Promise<string> {
  const raw = await letterTo(address, reader, ...words)
  const file = calendarPart(raw)
  expect(file).toContain('METHOD:REQUEST')
  expect(file.match(/^ATTENDEE/gm)).toHaveLength(1)
  expect(file.replaceAll('\n ', '').toLowerCase()).toContain(`mailto:${address}`)
  return file
}

function linkTo({ page }: Persona, words: readonly string[]) {
  return words
    .reduce((rows, hasText) => rows.filter({ hasText }), page.getByRole('row'))
    .first()
    .getByRole('link')
    .first()
}

/** The part of a message that a calendar reads, out of its wrapping. */
function calendarPart(raw: string): string {
  const [, headers = '', body = ''] =
    /(Content-Type: text\/calendar[^]*?)\r?\n\r?\n([^]*?)\r?\n--/i.exec(raw) ?? []
  const text = /base64/i.test(headers) ? Buffer.from(body, 'base64').toString('utf8') : body
  return text.replaceAll('\r\n', '\n')
}
