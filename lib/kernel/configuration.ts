import { z } from 'zod'

/**
 * The environment that a service needs, each variable with what it must be. There are no defaults for secrets:
 * a service that lacks one does not start.
 */
const settings = {
  DATABASE_URL: address('postgres:', 'postgresql:'),
  SMTP_URL: address('smtp:', 'smtps:'),
  APP_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an https:// address without a path (http:// only on localhost)'),
  NEXTAUTH_SECRET: z
    .string()
    .refine((secret) => secret.length >= 32, 'must have 32 characters or more')
    .refine((secret) => !isWeak(secret), 'is too easy to guess: make one with openssl rand -base64 48'),
  DATA_KEY: z
    .string()
    .refine((key) => bytesOf(key)?.length === 32, 'must be 32 bytes in base64: openssl rand -base64 32')
    .refine((key) => new Set(bytesOf(key)).size >= 12, 'is too easy to guess: openssl rand -base64 32'),
  CERTIFICATE_KEY: z
    .string()
    .refine((key) => bytesOf(key)?.[0] === 0x30, 'must be a PKCS#12 file (.p12) in base64'),
  CERTIFICATE_KEY_PASSWORD: z.string(),
  SIGN_IN_LIMIT: wholeNumber(1, 100_000).prefault('5'),
  API_RATE_PER_MINUTE: wholeNumber(1, 1_000_000).prefault('600'),
  TRUST_PROXY: wholeNumber(0, 5).prefault('0'),
  CALENDAR_FEED_ALLOW: list(
    /^[\w.:-]+(\/\d{1,3})?$/,
    'must be host names, addresses or networks (10.1.0.0/16) with commas between them',
  ).prefault(''),
}

type Settings = typeof settings

/** What a demonstration makes for itself, or does without. */
const notInADemo: readonly (keyof Settings)[] = ['SMTP_URL', 'CERTIFICATE_KEY', 'CERTIFICATE_KEY_PASSWORD']

/** One variable, checked. Throws an error that names the variable and what is wrong with it, never its value. */
export function setting<Name extends keyof Settings>(name: Name): z.output<Settings[Name]> {
  const read = settings[name].safeParse(given(process.env, name))
  if (!read.success) throw new Error(said(name, read.error))
  return read.data as z.output<Settings[Name]>
}

/** Every reason why the service cannot start with this environment: one line each, naming the variable. */
export function configurationProblems(env: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(settings) as (keyof Settings)[]
  return names.flatMap((name) => {
    const value = given(env, name)
    if (value === undefined && env.DEMO === '1' && notInADemo.includes(name)) return []
    const read = settings[name].safeParse(value)
    return read.success ? [] : [said(name, read.error)]
  })
}

const given = (env: Readonly<Record<string, string | undefined>>, name: string) =>
  env[name]?.trim() || undefined

function said(name: string, error: z.ZodError): string {
  const [issue] = error.issues
  return `${name} ${issue?.code === 'invalid_type' ? 'is not set' : issue?.message}`
}

function address(...schemes: readonly string[]) {
  const wanted = schemes.map((scheme) => `${scheme}//`).join(' or ')
  return z.string().refine((text) => {
    const url = URL.parse(text)
    return url !== null && schemes.includes(url.protocol) && url.hostname !== ''
  }, `must be an address that begins with ${wanted}`)
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text), 'must be a whole number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be from ${least} to ${most}`)
}

function list(part: RegExp, message: string) {
  return z
    .string()
    .transform((text) => text.split(',').flatMap((one) => one.trim().toLowerCase() || []))
    .refine((parts) => parts.every((one) => part.test(one)), message)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.origin !== text) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine(url.hostname))
}

const isOwnMachine = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]'

/** Nothing but base64, as the bytes it stands for. */
function bytesOf(text: string): Buffer | undefined {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined
}

/** A random secret of 32 characters has 16 different ones or more; what people make up seldom has. */
const isWeak = (secret: string) =>
  new Set(secret).size < 12 || /secret|password|change|example|replace|123456|qwerty/i.test(secret)
