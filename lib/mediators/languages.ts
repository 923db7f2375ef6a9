/** Languages as people type them, with commas between: each once, 'BSL' by its full name. */
export function languagesIn(typed: string): string[] {
  const named = typed
    .split(',')
    .map((language) => fullName(language.trim()))
    .filter(Boolean)
  return named.filter((language, at) => named.findIndex((other) => same(other, language)) === at)
}

/** Whether one of these languages is the one that is wanted, however it is written. */
export const speaks = (languages: readonly string[], wanted: string) =>
  languages.some((language) => same(fullName(language), fullName(wanted)))

const fullName = (language: string) => (same(language, 'BSL') ? 'British Sign Language' : language)

const same = (one: string, other: string) => one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0
