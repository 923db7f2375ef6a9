import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { samples, wordsOf } from '../samples'

test('dates-moved', async () => {
  expect(await wordsOf('dates-moved')).toMatchInlineSnapshot(`
    "A date of your case has changed – SM-7KQ4-M3XD
    ---
    A date of your case has changed

    Dear Amina

    This day is not the one we gave you before. Please use the new one.

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Tuesday 5 January 2027
    The last day was Monday 4 January 2027 before. Your appeal must reach the SEND Tribunal by 5pm on that day. The change is because Monday 4 January 2027 became a bank holiday (A royal wedding).

    A certificate that you have stays good, and what is printed on it stays as it is.

    Your case number is SM-7KQ4-M3XD.

    See how we worked it out https://mediation.example/parent/cases/1"
  `)
})

test('dates-moved, several and to a council', async () => {
  const [one] = samples['dates-moved'].moved
  const moved = [
    {
      ...one!,
      duty: 'acknowledge',
      was: { safeOn: date('2026-12-02'), dueOn: date('2026-12-02') },
      is: { safeOn: date('2026-12-03'), dueOn: date('2026-12-03') },
    },
    {
      ...one!,
      duty: 'arrange_mediation',
      is: { safeOn: null, dueOn: null },
      why: 'the bank holidays of those days are not published yet',
    },
  ]
  expect(await wordsOf('dates-moved', { reader: 'others', moved })).toMatchInlineSnapshot(`
    "Dates of your case have changed – SM-7KQ4-M3XD
    ---
    Dates of your case have changed

    Dear Amina

    These days are not the ones we gave you before. Please use the new ones.

    Say that you have our notice
    Due by
    3 December 2026
    Thursday
    It was Wednesday 2 December 2026 before. The change is because Monday 4 January 2027 became a bank holiday (A royal wedding).

    Hold the meeting: we cannot say the day yet, because the bank holidays of those days are not published yet. We write to you when we can.

    Your case number is SM-7KQ4-M3XD.

    See how we worked it out https://mediation.example/parent/cases/1"
  `)
})
