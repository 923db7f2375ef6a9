/** Whether this is where people can meet by video: an address of https, with no name or password in it. */
export function isJoinLink(given: string): boolean {
  const url = URL.parse(given)
  return url?.protocol === 'https:' && url.hostname !== '' && !url.username && !url.password
}

export const notALink = 'Enter a link that begins with https:// and has no name or password in it'
