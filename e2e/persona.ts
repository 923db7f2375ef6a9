import { readFile } from 'node:fs/promises'
import { and, desc, eq, gte, ilike } from 'drizzle-orm'
import { expect, type BrowserContext, type Locator, type Page } from 'playwright/test'
import { reader } from '@/db/client'
import { mailbox } from '@/db/schema/letters'
import type { CalendarDate } from '@/lib/law/calendar/date'

/** A message as it was sent. */
export type Mail = typeof mailbox.$inferSelect

/** Somebody at a browser of their own, who does and sees things in plain words. */
export class Persona {
  constructor(
    readonly name: string,
    readonly email: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly since: Date,
  ) {}

  /** Opens a page of the service, and expects that there is one. */
  async opens(path: string): Promise<void> {
    const answer = await this.page.goto(path)
    expect(answer?.status(), `${this.name} opens ${path}`).toBe(200)
  }

  /** Asks for a page, whatever comes, and gives the status. */
  async asksFor(path: string): Promise<number> {
    const answer = await this.page.goto(path)
    return answer!.status()
  }

  async fills(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label, exact(label)).fill(text)
  }

  /** Types a day into its three boxes, found by the question above them. */
  async fillsDay(question: string | RegExp, day: CalendarDate): Promise<void> {
    const [year = '', month = '', ofMonth = ''] = day.split('-').map((part) => String(Number(part)))
    const group = this.page.getByRole('group', { name: question })
    await group.getByLabel('Day', { exact: true }).fill(ofMonth)
    await group.getByLabel('Month', { exact: true }).fill(month)
    await group.getByLabel('Year', { exact: true }).fill(year)
  }

  /** Chooses one answer of several. */
  async chooses(answer: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: answer, ...exact(answer) }).check()
  }

  /** Goes on by the Tab key until this has the focus, as somebody does who uses no mouse. */
  async tabsTo(wanted: Locator): Promise<void> {
    const reached = wanted.and(this.page.locator(':focus'))
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await reached.count()) > 0) return
      await this.page.keyboard.press('Tab')
    }
    await expect(reached, `${this.name} gets there by keyboard`).toHaveCount(1)
  }

  /** Chooses from a list that drops down. */
  async selects(label: string | RegExp, option: string): Promise<void> {
    await this.page.getByLabel(label, exact(label)).selectOption({ label: option })
  }

  async ticks(box: string | RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name: box, ...exact(box) }).check()
  }

  /** Gives a file to a field. */
  async attaches(label: string | RegExp, file: string | { name: string; mimeType: string; buffer: Buffer }) {
    await this.page.getByLabel(label, exact(label)).setInputFiles(file)
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, ...exact(button) }).click()
  }

  async follows(link: string | RegExp): Promise<void> {
    await this.page
      .getByRole('link', { name: link, ...exact(link) })
      .first()
      .click()
  }

  /** Waits until these words stand somewhere on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible()
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0)
  }

  /** Waits until the page with this path is open. */
  async isAt(path: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(
      typeof path === 'string' ? (url) => url.pathname + url.search === path : path,
    )
  }

  /** One box of a summary, a card or a table row, by words in it. */
  part(text: string | RegExp): Locator {
    return this.page.getByRole('listitem').or(this.page.getByRole('row')).filter({ hasText: text }).first()
  }

  /** Waits for a message whose subject holds these words, sent since this journey began; the newest. */
  async receives(subject: string): Promise<Mail> {
    let found: Mail | undefined
    await expect
      .poll(async () => (found = await this.newestMail(subject))?.subject ?? 'nothing', {
        message: `${this.name} receives “${subject}”`,
        timeout: 60_000,
      })
      .toContain(subject)
    return found!
  }

  /** How many messages this person has been sent since the journey began. */
  async mailCount(): Promise<number> {
    return reader.$count(mailbox, this.mine())
  }

  /** Follows a link that downloads, and gives the file. */
  async downloads(link: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.follows(link)])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  private async newestMail(subject: string): Promise<Mail | undefined> {
    const holds = ilike(mailbox.subject, `%${subject.replace(/[%_\\]/g, '\\$&')}%`)
    const [mail] = await reader
      .select()
      .from(mailbox)
      .where(and(this.mine(), holds))
      .orderBy(desc(mailbox.receivedAt))
      .limit(1)
    return mail
  }

  private mine() {
    return and(eq(mailbox.toAddress, this.email), gte(mailbox.receivedAt, this.since))
  }
}

/** Words are matched whole; whoever means a part writes a pattern. */
const exact = (words: string | RegExp) => ({ exact: typeof words === 'string' })
