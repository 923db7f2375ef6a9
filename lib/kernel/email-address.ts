import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'

/**
 * One e-mail address that must be there, in the only form in which the service writes addresses: lower case,
 * the part before @ in ASCII without quotes or comments, the domain as names in DNS (IDNA).
 */
export function emailAddress({ missing }: { missing: string }) {
  return z.unknown().transform((given, context): string => {
    const typed = typeof given === 'string' ? given.trim() : given
    const address = typeof typed === 'string' ? normalAddress(typed) : undefined
    if (address !== undefined) return address
    const nothing = typed === '' || typed === undefined || typed === null
    context.addIssue({ code: 'custom', message: nothing ? missing : wrongAddress })
    return z.NEVER
  })
}

/** One e-mail address that may be left out. Gives null when it is. */
export function optionalEmailAddress() {
  return z
    .unknown()
    .optional()
    .transform((given, context): string | null => {
      const typed = typeof given === 'string' ? given.trim() : given
      if (typed === '' || typed === undefined || typed === null) return null
      const address = typeof typed === 'string' ? normalAddress(typed) : undefined
      if (address !== undefined) return address
      context.addIssue({ code: 'custom', message: wrongAddress })
      return z.NEVER
    })
}

/**
 * The address in its one form, or nothing when it is no single plain address. Quoted local parts, lists, display
 * names, look-alike @ signs and letters that only resemble others are refused, because a mail program may read
 * them as another address than we do.
 */
export function normalAddress(typed: string): string | undefined {
  if (typed.length > longest) return undefined
  const [local = '', domain = '', ...more] = typed.split('@')
  if (more.length > 0 || local.length > 64 || !plainLocalPart.test(local)) return undefined
  const host = normalDomain(domain.toLowerCase())
  if (host === undefined) return undefined
  const address = `${local.toLowerCase()}@${host}`
  return address.length <= longest ? address : undefined
}

const wrongAddress = 'Enter an email address in the correct format, like name@example.com'

/** RFC 5321 4.5.3.1: a path of 256 with its brackets. */
const longest = 254
const plainLocalPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const plainDomain =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/
const plain = /^[a-z0-9.-]+$/

function normalDomain(domain: string): string | undefined {
  if (plain.test(domain) && !/(?:^|\.)xn--/.test(domain)) return plainDomain.test(domain) ? domain : undefined
  const host = domainToASCII(domain)
  // Letters that IDNA would change into others (ﬁ into fi) are not the name that the person sees.
  const same = domain === host || domain === domainToUnicode(host)
  return same && plainDomain.test(host) ? host : undefined
}
