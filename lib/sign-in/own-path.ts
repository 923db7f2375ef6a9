import { isSound } from '@/lib/kernel/words'

/**
 * The path to go on to after signing in, or nothing when what was asked for might lead anywhere else than to a
 * page of this service.
 */
export function ownPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > 500 || !isSound(asked)) return undefined
  // Browsers read \ as / and drop tabs and line ends, so none of them may stand in a path.
  if (!/^\/(?!\/)[^\\\s]*$/.test(asked)) return undefined
  const url = URL.parse(asked, base)
  if (url?.origin !== base || /^\/(?:\/|sign-in|sign-out|api\/)/.test(url.pathname)) return undefined
  return url.pathname + url.search
}

const base = 'http://this.invalid'
