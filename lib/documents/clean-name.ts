import path from 'node:path'

/**
 * A name that is safe to show, to store and to download under: no folders, no control or direction marks, none
 * of the signs that mean something to a shell or a header, at most 100 characters, and the ending that the content has.
 */
export function cleanName(name: string, ending: string): string {
  const last = path.posix.basename(name.slice(-1000).toWellFormed().replaceAll('\\', '/'))
  const stem = last
    .normalize('NFC')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = Array.from(stem).slice(0, 100).join('').trim()
  return `${short || 'Document'}.${ending}`
}
