import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { wordsOf } from '../samples'

test('mediation-requested', async () => {
  expect(await wordsOf('mediation-requested')).toMatchInlineSnapshot(`
    "Mediation requested: hold by 16 December – SM-7KQ4-M3XD
    ---
    A family asks for mediation

    Dear Amina

    This is notice to Northshire Council, given on Monday 16 November 2026, that a family wants mediation about a decision of yours. The case is SM-7KQ4-M3XD. Whom it is about and what the family wants to discuss is in the portal, and not in this email.

    Arrange the meeting and take part
    Due by
    16 December 2026
    Wednesday
    Aim for
    Tuesday 15 December 2026
    30 days from this notice. SEND Regulations 2014, regulation 36. Weekends and bank holidays count.


    What to do

     * By Wednesday 18 November 2026: sign in and say that you have this notice.
     * When a time is held: name who comes. One of them must be able to decide there and then.
     * By Thursday 19 November 2026: tell the integrated care board. Health care is in issue.
     * If you cannot arrange a meeting in time: tell us as soon as you know.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('health-notice', async () => {
  expect(await wordsOf('health-notice')).toMatchInlineSnapshot(`
    "Health care is in issue in a mediation – SM-7KQ4-M3XD
    ---
    Health care is in issue in a mediation

    Dear Amina

    A family wants mediation about a decision of Northshire Council, and part of it is about health care. You were told on Wednesday 18 November 2026. The case is SM-7KQ4-M3XD. The issues are in the portal, and not in this email.

     * Sign in and say that you have this notice.
     * When a time is held: name who comes. One of them must be able to decide there and then.
     * The meeting is due by Wednesday 16 December 2026.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('time-chosen', async () => {
  expect(await wordsOf('time-chosen')).toMatchInlineSnapshot(`
    "Name who comes by 27 November – SM-7KQ4-M3XD
    ---
    The family has chosen a time

    Dear Amina

    Held, not booked yet
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    By Friday 27 November 2026, name who comes, and say that this person can decide there and then. That books the meeting. If nobody is named by then, the time is freed.

    The case is SM-7KQ4-M3XD.

    Name who comes https://mediation.example/parent/cases/1"
  `)
})

test('certificate-fact', async () => {
  expect(await wordsOf('certificate-fact')).toMatchInlineSnapshot(`
    "A certificate has been issued – SM-7KQ4-M3XD
    ---
    A certificate has been issued

    Dear Amina

    In case SM-7KQ4-M3XD, a mediation certificate was issued on Thursday 10 December 2026.

    You need do nothing because of this email.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('mediation-ended', async () => {
  expect(await wordsOf('mediation-ended')).toMatchInlineSnapshot(`
    "Mediation has ended – SM-7KQ4-M3XD
    ---
    Mediation has ended

    Dear Amina

    Mediation in case SM-7KQ4-M3XD has ended. The mediator has recorded that the meeting ended.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('mediation-requested, when only health is in issue', async () => {
  const words = await wordsOf('mediation-requested', {
    healthOnly: true,
    holdByDueOn: null,
    holdBySafeOn: null,
    icbNoticeDueOn: date('2026-11-19'),
  })
  expect(words).toMatchInlineSnapshot(`
    "Mediation requested: tell your integrated care board – SM-7KQ4-M3XD
    ---
    A family asks for mediation

    Dear Amina

    This is notice to Northshire Council, given on Monday 16 November 2026, that a family wants mediation about a decision of yours. The case is SM-7KQ4-M3XD. Whom it is about and what the family wants to discuss is in the portal, and not in this email.

    Only health care is in issue, so the integrated care board arranges the meeting. It has 30 days from your notice to it.


    What to do

     * By Wednesday 18 November 2026: sign in and say that you have this notice.
     * When a time is held: name who comes. One of them must be able to decide there and then.
     * By Thursday 19 November 2026: tell the integrated care board. Health care is in issue.
     * If you cannot arrange a meeting in time: tell us as soon as you know.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('council-duty-due', async () => {
  expect(await wordsOf('council-duty-due')).toMatchInlineSnapshot(`
    "Arrange the meeting by 16 December – SM-7KQ4-M3XD
    ---
    Arrange the meeting

    Dear Amina

    In case SM-7KQ4-M3XD this is due from Northshire Council and is not done yet.

    Arrange the meeting
    Due by
    16 December 2026
    Wednesday
    Aim for
    Tuesday 15 December 2026
    SEND Regulations 2014, regulation 36. Weekends and bank holidays count. If you cannot arrange it in time, tell us now.

    Open the case https://mediation.example/parent/cases/1

    If you have done it and not told us, say so in the portal. No other answer is needed."
  `)
})

test('council-duty-late', async () => {
  expect(await wordsOf('council-duty-late')).toMatchInlineSnapshot(`
    "Late since 18 November: please act – SM-7KQ4-M3XD
    ---
    Something you owe is late

    Dear Amina

    In case SM-7KQ4-M3XD this was due from Northshire Council by Wednesday 18 November 2026 and is not done: to acknowledge our notice.

     * Do it today in the portal, or say there why you cannot.
     * The family’s days and yours run on meanwhile.
     * How late it is stays on the record of the case.

    Open the case https://mediation.example/parent/cases/1"
  `)
})
