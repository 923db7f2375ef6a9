type Wishes = { language: string | null; interpreterAccepted: boolean | null }

/** The language a family would like to meet in, and whether an interpreter will do. Empty for English. */
export function languageOf({ language, interpreterAccepted }: Wishes): string {
  if (language === null) return ''
  if (interpreterAccepted === null) return language
  return `${language}. ${interpreterAccepted ? 'An interpreter is fine' : 'The mediator must speak it'}`
}
