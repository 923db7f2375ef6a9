/** An address's query, as pages get it: anybody can write one, and anything can be in it, once, often or not at all. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** What is asked under this name, the first where there are several: of 100 characters at most, all of which a database can hold. */
export function asked(query: Asked, name: string): string {
  const given = query[name]
  const first = typeof given === 'string' ? given : given?.[0]
  return (first ?? '').slice(0, 100).toWellFormed().replaceAll('\0', '')
}

/** The page of a list that is asked for, counted from 1. What is no page is the first. */
export function pageAsked(query: Asked): number {
  const page = asked(query, 'page')
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1
}
