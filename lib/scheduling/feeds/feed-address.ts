/** The longest address that anybody publishes a calendar at, and then some. */
const longest = 2000

/**
 * The address of a calendar as somebody copied it: `webcal:` is what calendar programs call `https:`. Nothing when it
 * is none that could be read: another scheme, a name or password in it, or no address at all.
 */
export function feedAddress(typed: string): URL | undefined {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://')
  const url = text.length <= longest ? URL.parse(text) : null
  if (!url || !isWeb(url) || url.username || url.password) return undefined
  url.hash = ''
  return url
}

/** Whether this is an address of the web. */
export const isWeb = ({ protocol, hostname }: URL) =>
  (protocol === 'https:' || protocol === 'http:') && hostname !== ''
