import { expect, test } from 'vitest'
import { wordsOf } from '../samples'

test('own-duty-due', async () => {
  expect(await wordsOf('own-duty-due')).toMatchInlineSnapshot(`
    "Answer the offer of a case by 5pm on 18 November – SM-7KQ4-M3XD
    ---
    Answer the offer of a case

    Dear Amina

    In case SM-7KQ4-M3XD it is for you to answer the offer of a case by 5pm on Wednesday 18 November 2026.

    Do it now https://mediation.example/parent/cases/1"
  `)
})

test('own-duty-late', async () => {
  expect(await wordsOf('own-duty-late')).toMatchInlineSnapshot(`
    "Late since 9 December – SM-7KQ4-M3XD
    ---
    Something of yours is late

    Dear Amina

    In case SM-7KQ4-M3XD it was for you to record how the meeting ended by Wednesday 9 December 2026. Please do it today. If you cannot, ring us, and somebody else does.

    Do it now https://mediation.example/parent/cases/1"
  `)
})
