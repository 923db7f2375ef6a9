import type { Problem } from '@/lib/kernel/refusal'

/** The problems with one for each date: what is wrong with its boxes is said of the whole, which is made of them. */
export function onePerDate(problems: readonly Problem[]): readonly Problem[] {
  const wrong = new Set(problems.map(({ field }) => field))
  return problems.filter(({ field }) => {
    const whole = field.replace(/-(?:day|month|year)$/, '')
    return whole === field || !wrong.has(whole)
  })
}
