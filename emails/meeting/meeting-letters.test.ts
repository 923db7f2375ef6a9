import { expect, test } from 'vitest'
import { wordsOf } from '../samples'

test('meeting-booked', async () => {
  expect(await wordsOf('meeting-booked')).toMatchInlineSnapshot(`
    "Meeting booked: 8 December, 10am – SM-7KQ4-M3XD
    ---
    The meeting is booked

    Dear Amina

    Your meeting
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    The file with this email puts the meeting in your calendar.


    Who comes

     * Amina Yusuf-Okafor
     * Dev Patel, Northshire Council

    If you cannot come, tell us as soon as you know. The case is SM-7KQ4-M3XD.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('meeting-cancelled', async () => {
  expect(await wordsOf('meeting-cancelled')).toMatchInlineSnapshot(`
    "Meeting cancelled: 8 December, 10am – SM-7KQ4-M3XD
    ---
    The meeting is cancelled

    Dear Amina

    There is no meeting on Tuesday 8 December 2026, 10am to 12:30pm. The file with this email takes it out of your calendar.

    Why: The mediator is ill

    The days that the rules give run on. We write to you about another time. The case is SM-7KQ4-M3XD.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('officer-replaced', async () => {
  expect(await wordsOf('officer-replaced')).toMatchInlineSnapshot(`
    "You are not needed on 8 December, 10am – SM-7KQ4-M3XD
    ---
    Somebody else comes in your place

    Dear Amina

    The meeting on Tuesday 8 December 2026, 10am to 12:30pm stands, and somebody else comes to it in your place. The file with this email takes it out of your calendar.

    If that is not right, speak with your colleagues. The case is SM-7KQ4-M3XD.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('meeting-changed', async () => {
  expect(await wordsOf('meeting-changed')).toMatchInlineSnapshot(`
    "Who comes to the meeting: 8 December, 10am – SM-7KQ4-M3XD
    ---
    Somebody else comes to the meeting

    Dear Amina

    The time stays as it was.

    Your meeting
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    The file with this email brings your calendar up to date.


    Who comes

     * Ruth Adeyemi, mediator
     * Margaret Osei-Tutu, SEND officer

    If you cannot come, tell us as soon as you know. The case is SM-7KQ4-M3XD.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('change-asked', async () => {
  expect(await wordsOf('change-asked')).toMatchInlineSnapshot(`
    "Somebody asks to change the meeting – SM-7KQ4-M3XD
    ---
    Somebody asks to change the meeting

    Dear Amina

    Northshire Council asks to change the meeting in case SM-7KQ4-M3XD.

    Why: The person who can decide is away

    The meeting stands as it is until we write to you with another time.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('meeting-soon', async () => {
  expect(await wordsOf('meeting-soon')).toMatchInlineSnapshot(`
    "Your meeting: 8 December, 10am – SM-7KQ4-M3XD
    ---
    Your meeting is soon

    Dear Amina

    Your meeting
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    Nothing has changed. If you cannot come, tell us as soon as you know. The case is SM-7KQ4-M3XD.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('move-proposed to a mediator asks nothing of them in their own hours', async () => {
  const asked = await wordsOf('move-proposed')
  expect(asked).toContain('The meeting on Tuesday 8 December 2026, 10am may move. We propose:')
  expect(asked).toContain('Say yes or no on the page of the case')
  expect(asked).not.toContain('30 days')
  expect(await wordsOf('move-proposed', { isLate: true })).toContain(
    'This is after the 30 days. Nobody has to',
  )
  expect(await wordsOf('move-proposed', { inYourHours: true })).toMatchInlineSnapshot(`
    "Another time is proposed: 10 December, 2pm – SM-7KQ4-M3XD
    ---
    Another time is proposed

    Dear Amina

    The meeting on Tuesday 8 December 2026, 10am may move. We propose to the others:

    Thursday 10 December 2026, 2pm to 4:30pm, by video.

    It lies in the hours you gave us, so you need not answer. If you cannot come then, propose another time on the page of the case, SM-7KQ4-M3XD.

    See the time https://mediation.example/parent/cases/1"
  `)
})
