import { describe, expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { questions } from './questions'
import { askTyped } from './read-form'
import { queryOf, readQuery } from './read-query'

const named = (slug: string) => questions.find((one) => one.slug === slug)!
const typed = (slug: string, form: Record<string, string | string[]>) =>
  askTyped(named(slug), form, shippedCalendar)

describe('what is typed into a form', () => {
  test('may be a month by its name, a number with spaces, and lists from boxes or with commas', () => {
    expect(typed('certificate', { triggeredOn: '2026-nov-2' })).toMatchObject({
      facts: { triggeredOn: '2026-11-02' },
    })
    expect(typed('other-act', { triggeredOn: '2026-11-02', days: ' 14 ', workingDays: '' })).toMatchObject({
      facts: { days: 14 },
    })
    for (const issues of ['health,education', ['health', 'education']])
      expect(typed('arrange-mediation', { issues, laToldOn: '2026-11-02' })).toMatchObject({
        facts: { issues: ['health', 'education'] },
      })
  })

  test.each([
    ['certificate', { triggeredOn: '' }, 'Enter the day the time starts'],
    ['certificate', { triggeredOn: '2026-02-31' }, 'The day the time starts must be a real date'],
    ['certificate', { triggeredOn: '2026--31' }, 'The day the time starts must include a month'],
    ['certificate', { triggeredOn: '26-02-01' }, 'The day the time starts must have a year with 4 numbers'],
    ['certificate', { triggeredOn: '2155-02-01' }, 'The day the time starts must be from 1900 to 2149'],
    ['other-act', { triggeredOn: '2026-11-02', days: 'ten' }, 'The number of days must be a whole number'],
    ['other-act', { triggeredOn: '2026-11-02', days: '0' }, 'The number of days must be 1 or more'],
    ['certificate-needed', {}, 'Choose what is disputed'],
    ['certificate-needed', { grounds: 'section_b,constructor' }, 'Choose what is disputed from the list'],
    ['agreement', { agreedOn: '2026-11-02', item: 'constructor' }, 'Choose what was agreed from the list'],
    ['concession', { notifiedOn: '2026-11-02' }, 'Choose the decision that is conceded'],
    ['right-holder', { dateOfBirth: '2010-05-10', on: '' }, 'Enter the day asked about'],
  ])('%s %j is answered: %s', (slug, form: Record<string, string>, message) => {
    expect(typed(slug, form)).toMatchObject({ problems: [{ message }] })
  })
})

test('an example asked by its address is the one that is typed', () => {
  for (const question of questions) {
    const { given, repeated } = readQuery(question, new URLSearchParams(queryOf(question.example)))
    expect(repeated).toEqual([])
    const asked = question.ask(given, shippedCalendar)
    expect(asked).toHaveProperty('answer')
    expect(askTyped(question, question.example, shippedCalendar)).toEqual(asked)
  }
})
