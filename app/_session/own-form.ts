/**
 * Whether a browser sent this form from a page of ours. Browsers say where a form comes from, in Sec-Fetch-Site or
 * in Origin; what says neither, or hides its origin, is refused.
 */
export function isOwnForm(headers: Headers, appOrigin: string): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  if (origin === null) return site === 'same-origin'
  return origin === appOrigin || URL.parse(origin)?.host === headers.get('host')
}
