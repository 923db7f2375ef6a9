import { demoCast } from '@/lib/kernel/demo-cast'
import type { Persona } from './persona'
import { expect, test } from './world'

async function asks(persona: Persona, email: string, next = ''): Promise<void> {
  await persona.opens(`/sign-in${next && `?next=${next}`}`)
  await persona.fills('Your email address', email)
  await persona.presses('Send me an email')
  await persona.isAt('/sign-in/code')
}

const linkIn = (text: string) => /\S+(\/sign-in\/link\?token=[\w-]+)/.exec(text)![1]!
const codeIn = (text: string) => /\b\d{6}\b/.exec(text)![0]
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Cookies that could open a door. */
const sessionsOf = async ({ context }: Persona) =>
  (await context.cookies()).filter(({ name }) => /^(__Host-)?mediation$/.test(name))

test('by the code from the message, and out again for good', async ({ visitor }) => {
  await asks(visitor, `  ${visitor.email.toUpperCase()} `, '/parent/start')
  await visitor.sees(visitor.email)

  const { text } = await visitor.receives('sign in')
  await visitor.fills('6-digit code', codeIn(text))
  await visitor.presses('Sign in')
  await visitor.isAt(/\/parent\/start|\/check/)

  // Signing out ends the session itself, not only what the browser keeps of it.
  const cookies = await sessionsOf(visitor)
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }])
  await visitor.opens('/parent')
  await visitor.presses('Sign out')
  await visitor.isAt('/')
  expect(await sessionsOf(visitor)).toEqual([])
  await visitor.context.addCookies(cookies)
  await visitor.page.goto('/parent')
  await visitor.isAt('/sign-in?next=%2Fparent')
})

test('a wrong code says so beside the field, and the right one still works', async ({ visitor }) => {
  await asks(visitor, visitor.email)
  const { text } = await visitor.receives('sign in')
  for (const wrong of [another(codeIn(text)), '', '12345', 'abcdef', '🦊🦊🦊🦊🦊🦊', '9'.repeat(10_000)]) {
    await visitor.opens('/sign-in/code')
    await visitor.fills('6-digit code', wrong)
    await visitor.presses('Sign in')
    await visitor.sees('There is a problem')
    await visitor.isAt('/sign-in/code')
    await expect(visitor.page).toHaveTitle(/^Error: /)
  }
  await visitor.opens('/sign-in/code')
  await visitor.fills('6-digit code', codeIn(text))
  await visitor.presses('Sign in')
  await visitor.isAt('/parent')
})

test('an address that is none is asked for again, and what was typed is kept', async ({ visitor }) => {
  await visitor.opens('/sign-in')
  for (const [typed, message] of [
    ['', 'Enter your email address'],
    ['amina@', 'Enter an email address in the correct format, like name@example.com'],
    ['amina@family.example, dev.patel@northshire.example', 'Enter an email address in the correct format'],
  ] as const) {
    await visitor.fills('Your email address', typed)
    await visitor.presses('Send me an email')
    await visitor.sees(message)
    await expect(visitor.page.getByLabel('Your email address')).toHaveValue(typed)
    await visitor.isAt('/sign-in')
  }
})

test('whoever asks cannot tell an address that is known from one that is not', async ({ visitor }) => {
  const answers = []
  for (const email of [demoCast.halima.email, visitor.email]) {
    await asks(visitor, email)
    const main = await visitor.page.locator('main').innerText()
    answers.push(main.replaceAll(email, 'ADDRESS'))
  }
  expect(answers[0]).toBe(answers[1])
})

test('asking again and again for one address is limited, in the same words for all', async ({ visitor }) => {
  const email = `often-${crypto.randomUUID()}@family.example`
  const limit = Number(process.env.SIGN_IN_LIMIT ?? 5)
  for (let n = 0; n < limit; n++) await asks(visitor, email)
  await visitor.opens('/sign-in')
  await visitor.fills('Your email address', email)
  await visitor.presses('Send me an email')
  await visitor.sees('You have asked for too many sign-in emails')
})

test.describe('without JavaScript', () => {
  test.use({ withoutJavaScript: ['visitor'] })

  test('by the link, which does nothing until its button is pressed', async ({
    visitor,
    request,
    baseURL,
  }) => {
    await asks(visitor, visitor.email, '/parent')
    const link = linkIn((await visitor.receives('sign in')).text)

    // What scanners of mail and browsers that look ahead do.
    for (const headers of [
      {},
      { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
      { rsc: '1', 'next-router-prefetch': '1' },
    ]) {
      const answer = await request.get(link, { headers })
      expect(answer.headers()['set-cookie'] ?? '').not.toContain('mediation=')
    }
    await request.head(link)
    // Nor does a form that another site sends.
    const forged = await request.post(link, { headers: { origin: 'https://evil.example' }, form: { a: '1' } })
    expect(forged.status()).toBe(403)

    await visitor.opens(link)
    expect(await sessionsOf(visitor)).toEqual([])
    await visitor.presses('Continue')
    await visitor.isAt('/parent')
    expect(await sessionsOf(visitor)).toHaveLength(1)

    await visitor.page.goto(`${baseURL}/sign-in/link?token=${link.split('=')[1]}`)
    await visitor.presses('Continue')
    await visitor.sees('This link has been used, or is more than 15 minutes old')
  })

  test('a link that nobody was sent signs nobody in', async ({ visitor }) => {
    for (const token of ['', 'x', 'A'.repeat(43), '%00', '%F0%9F%A6%8A', 'x'.repeat(5_000)]) {
      await visitor.opens(`/sign-in/link?token=${token}`)
      await visitor.presses('Continue')
      await visitor.sees('There is a problem')
      expect(await sessionsOf(visitor)).toEqual([])
    }
    await visitor.opens('/sign-in/link?token=a&token=b')
  })
})

test('people with one part go to their pages, and those with several choose', async ({
  dev,
  grace,
  ruth,
}) => {
  for (const [persona, portal] of [
    [dev, '/authority'],
    [grace, '/admin'],
    [ruth, '/mediator'],
  ] as const) {
    await persona.page.goto('/sign-in')
    await persona.isAt(portal)
  }
})
