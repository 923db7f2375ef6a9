import { expect, test } from 'vitest'
import { wordsOf } from '../samples'

test('certificate-due', async () => {
  expect(await wordsOf('certificate-due')).toMatchInlineSnapshot(`
    "Certificate due by 11 December – SM-7KQ4-M3XD
    ---
    A certificate is due

    Dear Amina

    Case SM-7KQ4-M3XD needs a certificate: took part in mediation. It is due by Friday 11 December 2026.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('desk-task', async () => {
  expect(await wordsOf('desk-task')).toMatchInlineSnapshot(`
    "A case needs you – SM-7KQ4-M3XD
    ---
    A case needs you

    Dear Amina

    In case SM-7KQ4-M3XD: Nobody who can decide was named in time

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('desk-duty', async () => {
  expect(await wordsOf('desk-duty')).toMatchInlineSnapshot(`
    "Late since 18 November – SM-7KQ4-M3XD
    ---
    A case is late

    Dear Amina

    Case SM-7KQ4-M3XD. Acknowledge our notice: this is for Northshire Council to do. It was due by Wednesday 18 November 2026.

    They have been written to. Whoever of you takes it: ring them, and mark the task as done.

    Open the case https://mediation.example/parent/cases/1"
  `)
})

test('desk-duty, before its day', async () => {
  expect(await wordsOf('desk-duty', { duty: 'arrange_mediation', isLate: false })).toMatchInlineSnapshot(`
    "Not arranged, due 18 November – SM-7KQ4-M3XD
    ---
    A case needs you

    Dear Amina

    Case SM-7KQ4-M3XD. Arrange the meeting: this is for Northshire Council to do. It is due by Wednesday 18 November 2026.

    They have been written to. Whoever of you takes it: ring them, and mark the task as done.

    Open the case https://mediation.example/parent/cases/1"
  `)
})
