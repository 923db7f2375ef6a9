import { test as base, type Browser } from 'playwright/test'
import { closeDatabase } from '@/db/client'
import { cast } from '@/db/seed/cast'
import { demoCast, type CastName } from '@/lib/kernel/demo-cast'
import { beginSession } from '@/lib/sign-in/sessions'
import { Persona } from './persona'

export { expect } from 'playwright/test'

type Options = {
  /** Who has a browser without JavaScript. */
  withoutJavaScript: readonly (CastName | 'visitor')[]
}

type People = Record<CastName, Persona> & {
  /** Somebody nobody knows, not signed in. */
  visitor: Persona
  /** Anybody of the cast, for what is the same for several. */
  comes: (name: CastName) => Promise<Persona>
}

/**
 * The world of a journey: every person of the cast as a fixture, signed in, in a browser of their own that is opened
 * when the journey first speaks of them. The letters they get are those the service sent them.
 */
export const test = base.extend<Options & People, { database: undefined }>({
  withoutJavaScript: [[], { option: true }],

  database: [
    // Playwright reads which fixtures another needs from this pattern.
    async ({}, use) => {
      await use(undefined)
      await closeDatabase()
    },
    { scope: 'worker', auto: true },
  ],

  visitor: async ({ browser, withoutJavaScript }, use) => {
    const email = `visitor-${crypto.randomUUID()}@family.example`
    const hasJavaScript = !withoutJavaScript.includes('visitor')
    const visitor = await sitsDown(browser, { name: 'A visitor', email, hasJavaScript })
    await use(visitor)
    await visitor.context.close()
  },

  comes: async ({ browser, withoutJavaScript, baseURL }, use) => {
    const here: Persona[] = []
    await use(async (name) => {
      const hasJavaScript = !withoutJavaScript.includes(name)
      const persona = await sitsDown(browser, { ...demoCast[name], hasJavaScript })
      here.push(persona)
      await persona.context.addCookies([await sessionCookie(name, baseURL)])
      return persona
    })
    for (const { context } of here) await context.close()
  },

  ...everybody(),
})

type Seat = { name: string; email: string; hasJavaScript: boolean }

async function sitsDown(browser: Browser, { name, email, hasJavaScript }: Seat): Promise<Persona> {
  const since = new Date()
  const context = await browser.newContext({ javaScriptEnabled: hasJavaScript })
  return new Persona(name, email, context, await context.newPage(), since)
}

type Fixture = ({ comes }: Pick<People, 'comes'>, use: (persona: Persona) => Promise<void>) => Promise<void>

function everybody(): Record<CastName, Fixture> {
  const names = Object.keys(demoCast) as CastName[]
  const fixtures = names.map((name): [CastName, Fixture] => [
    name,
    async ({ comes }, use) => use(await comes(name)),
  ])
  return Object.fromEntries(fixtures) as Record<CastName, Fixture>
}

/** The cookie that signing in would leave, for a session that the service's own code began. */
export async function sessionCookie(name: CastName, origin = 'http://localhost:3000') {
  const isSecure = origin.startsWith('https:')
  return {
    name: isSecure ? '__Host-mediation' : 'mediation',
    value: await beginSession(cast[name].userId),
    url: origin,
    httpOnly: true,
    sameSite: 'Lax' as const,
    secure: isSecure,
  }
}
