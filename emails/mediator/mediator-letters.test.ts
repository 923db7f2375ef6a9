import { expect, test } from 'vitest'
import { wordsOf } from '../samples'

test('mediation-offered', async () => {
  expect(await wordsOf('mediation-offered')).toMatchInlineSnapshot(`
    "Can you take this case? – SM-7KQ4-M3XD
    ---
    Can you take this case?

    Dear Amina

    Case SM-7KQ4-M3XD is with Northshire Council. The family would like to meet by video.

    Please answer by Wednesday 18 November 2026, 5pm. After that we ask somebody else. If you know anybody in it, or could be thought to, say no.

    See the case and answer https://mediation.example/parent/cases/1"
  `)
})

test('time-chosen-mediator', async () => {
  expect(await wordsOf('time-chosen-mediator')).toMatchInlineSnapshot(`
    "8 December, 10am is held – SM-7KQ4-M3XD
    ---
    The family has chosen a time

    Dear Amina

    Held, not booked yet
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    The time is held in your diary for case SM-7KQ4-M3XD. The file with this email marks it in your own calendar as not certain yet. We write to you when it is booked, or when it is freed.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('offer-closed', async () => {
  expect(await wordsOf('offer-closed')).toMatchInlineSnapshot(`
    "A case is no longer offered to you – SM-7KQ4-M3XD
    ---
    A case is no longer offered to you

    Dear Amina

    The time to answer has passed, so we ask somebody else. The case was SM-7KQ4-M3XD.

    You need do nothing."
  `)
})
