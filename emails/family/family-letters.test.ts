import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { wordsOf } from '../samples'

test('request-received', async () => {
  expect(await wordsOf('request-received')).toMatchInlineSnapshot(`
    "We have your request – SM-7KQ4-M3XD
    ---
    We have your request

    Dear Amina

    Your case number is SM-7KQ4-M3XD.

    Please say this number when you ring us.


    What happens next

    An adviser gives you information about mediation. Then you choose what you want. You can meet, or you can have a certificate without a meeting. Both are fine.

    See your case https://mediation.example/parent/cases/1

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Monday 4 January 2027
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you."
  `)
})

test('information-given', async () => {
  expect(await wordsOf('information-given')).toMatchInlineSnapshot(`
    "You can now choose what you want – SM-7KQ4-M3XD
    ---
    You can now choose what you want

    Dear Amina

    You have had the information about mediation. Now you can choose a meeting with your council, or a certificate without a meeting. Saying no to a meeting is fine.

    Your case number is SM-7KQ4-M3XD.

    Make your choice https://mediation.example/parent/cases/1

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Monday 4 January 2027
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you."
  `)
})

test('mediation-declined', async () => {
  expect(await wordsOf('mediation-declined')).toMatchInlineSnapshot(`
    "You told us that you do not want a meeting – SM-7KQ4-M3XD
    ---
    You told us that you do not want a meeting

    Dear Amina

    That is fine. We arrange no meeting.

    We send your mediation certificate by Thursday 19 November 2026. You need do nothing to get it.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1


    You can change your mind

    If you want a meeting after all, tell us on your case page or by telephone."
  `)
})

test('mediation-chosen', async () => {
  expect(await wordsOf('mediation-chosen')).toMatchInlineSnapshot(`
    "We told your council on 16 November. Next: times to choose from
    ---
    Your council knows that you want mediation

    Dear Amina

    We told Northshire Council on Monday 16 November 2026 that you want mediation.

    Your case number is SM-7KQ4-M3XD.


    What happens next

     1. A mediator takes your case, and we write to you with times.
     2. You choose a time that suits you.
     3. By Tuesday 15 December 2026 we aim to hold the meeting. The last day the rules allow is Wednesday 16 December 2026.

    See your case https://mediation.example/parent/cases/1


    You can change your mind

    If you no longer want to meet, tell us. If you need a certificate, we send it within 3 working days of that."
  `)
})

test('council-acknowledged', async () => {
  expect(await wordsOf('council-acknowledged')).toMatchInlineSnapshot(`
    "Your request has arrived – SM-7KQ4-M3XD
    ---
    Your request has arrived

    Dear Amina

    Northshire Council has told us that it has your request for mediation.

    Your case number is SM-7KQ4-M3XD.

    You need do nothing now. We write to you when there are times to choose from.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('icb-told', async () => {
  expect(await wordsOf('icb-told')).toMatchInlineSnapshot(`
    "The NHS takes part in your mediation – SM-7KQ4-M3XD
    ---
    The NHS takes part in your mediation

    Dear Amina

    NHS Northshire Integrated Care Board was told on Wednesday 18 November 2026 that you want mediation. It is the part of the NHS that plans health care where you live.

    It has to send somebody to the meeting who can decide.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('mediator-appointed', async () => {
  expect(await wordsOf('mediator-appointed')).toMatchInlineSnapshot(`
    "You have a mediator – SM-7KQ4-M3XD
    ---
    You have a mediator

    Dear Amina

    Your mediator is Ruth Adeyemi. A mediator runs the meeting, takes nobody’s side and does not decide who is right.

    Next, the mediator finds times. We write to you when you can choose one.

    If you know this mediator already, please tell us. We can find somebody else.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('times-offered', async () => {
  expect(await wordsOf('times-offered')).toMatchInlineSnapshot(`
    "Choose a time for your meeting – SM-7KQ4-M3XD
    ---
    Choose a time for your meeting

    Dear Amina

    Your mediator, Ruth Adeyemi, offers you 3 times. Choose the one that suits you, and we hold it for everybody.

    If none of them suits you, tell us on the same page or ring us.

    Your case number is SM-7KQ4-M3XD.

    See the times https://mediation.example/parent/cases/1"
  `)
})

test('time-held', async () => {
  expect(await wordsOf('time-held')).toMatchInlineSnapshot(`
    "We hold 8 December, 10am for your meeting
    ---
    We hold the time you chose

    Dear Amina

    Held, not booked yet
    Tuesday 8 December 2026, 10am to 12:30pm
    By video: https://meet.example/room/7

    We are waiting for Northshire Council to name who comes and can decide. We asked for this by Friday 27 November 2026. Until they are named, the time is only held.

    We write to you when the meeting is booked.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('hold-lapsed', async () => {
  expect(await wordsOf('hold-lapsed')).toMatchInlineSnapshot(`
    "Please choose another time – SM-7KQ4-M3XD
    ---
    Please choose another time

    Dear Amina

    We held Tuesday 8 December 2026, 10am for your meeting. Nobody who can decide was named in time, so we no longer hold it. This is not because of anything you did.

    You can choose again now. If no time is left, we ask your mediator for more.

    Your case number is SM-7KQ4-M3XD.

    See the times https://mediation.example/parent/cases/1"
  `)
})

test('not-arranged', async () => {
  expect(await wordsOf('not-arranged')).toMatchInlineSnapshot(`
    "Your meeting was not arranged in time – SM-7KQ4-M3XD
    ---
    Your meeting was not arranged in time

    Dear Amina

    Northshire Council did not arrange a meeting in the time the rules give.

    We send your mediation certificate by Monday 21 December 2026. You need do nothing to get it.

    You can still have a meeting if you want one. Ring us and we tell you what is possible.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('meeting-ended', async () => {
  expect(await wordsOf('meeting-ended')).toMatchInlineSnapshot(`
    "Your meeting has ended – SM-7KQ4-M3XD
    ---
    Your meeting has ended

    Dear Amina

    Thank you for taking part.

    We send your mediation certificate by Friday 11 December 2026. You need do nothing to get it.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('withdrawn', async () => {
  expect(await wordsOf('withdrawn')).toMatchInlineSnapshot(`
    "You have stopped mediation – SM-7KQ4-M3XD
    ---
    You have stopped mediation

    Dear Amina

    You told us that you no longer want mediation. That is fine. We tell everybody who was to come.

    Our adviser now looks at whether you need a certificate, and writes to you.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1"
  `)
})

test('certificate-issued', async () => {
  expect(await wordsOf('certificate-issued')).toMatchInlineSnapshot(`
    "Your mediation certificate is ready – C-2026-000123-D
    ---
    Your mediation certificate is ready

    Dear Amina

    Certificate C-2026-000123-D is dated Thursday 10 December 2026. It says that you took part in mediation.

    If you appeal to the SEND Tribunal, send a copy with your appeal. You decide whether to appeal.

    Get your certificate https://mediation.example/parent/cases/1

    If you decide to appeal
    Do this by
    8 January 2027
    Friday
    Last day the rules allow
    Monday 11 January 2027
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you.

    Your case number is SM-7KQ4-M3XD."
  `)
})

test('certificate-replaced', async () => {
  expect(await wordsOf('certificate-replaced')).toMatchInlineSnapshot(`
    "We have put your mediation certificate right – C-2026-000124-H
    ---
    We have put your certificate right

    Dear Amina

    Something printed on certificate C-2026-000123-D was wrong. Certificate C-2026-000124-H takes its place. It says what we put right.

    It has the same date of issue, Thursday 10 December 2026. Your last day to appeal has not moved because of it.

    Use the new one from now on. Have you sent the old one to the SEND Tribunal? Send the new one too.

    Get your new certificate https://mediation.example/parent/cases/1

    Your case number is SM-7KQ4-M3XD."
  `)
})

test('certificate-revoked, with another in its place and without', async () => {
  expect(await wordsOf('certificate-revoked')).toMatchInlineSnapshot(`
    "Your mediation certificate does not stand any more – C-2026-000123-D
    ---
    Your certificate does not stand any more

    Dear Amina

    We gave you certificate C-2026-000123-D, dated Thursday 10 December 2026. It was wrong, so we have taken it back. That is our mistake, not yours. We are sorry.

    Please do not use it. If you have sent it to the SEND Tribunal, ring us today.

    You will get another certificate by Thursday 17 December 2026. Do not wait with your appeal: the last day to appeal on your case’s page still counts.

    See your case https://mediation.example/parent/cases/1

    Your case number is SM-7KQ4-M3XD."
  `)
  expect(await wordsOf('certificate-revoked', { insteadDueOn: null })).toContain(
    'Ring us, and we will tell you what this means for you',
  )
})

test('case-closed', async () => {
  expect(await wordsOf('case-closed')).toMatchInlineSnapshot(`
    "We have closed your case – SM-7KQ4-M3XD
    ---
    We have closed your case

    Dear Amina

    We have nothing more to do for you now. You can still see your case and what is in it.

    Your case number is SM-7KQ4-M3XD.

    See your case https://mediation.example/parent/cases/1

    If something is not right, ring us. We can open your case again."
  `)
})

test('mediation-chosen, while nobody at the council could be told', async () => {
  const words = await wordsOf('mediation-chosen', { toldOn: null, holdBySafeOn: null, holdByDueOn: null })
  expect(words).toMatchInlineSnapshot(`
    "You asked for mediation. Next: we tell your council
    ---
    You asked for mediation

    Dear Amina

    We are finding out whom to tell at Northshire Council. We write to you on the day we have told them.

    Your case number is SM-7KQ4-M3XD.


    What happens next

     1. A mediator takes your case, and we write to you with times.
     2. You choose a time that suits you.
     3. The meeting is held within 30 days of telling your council.

    See your case https://mediation.example/parent/cases/1


    You can change your mind

    If you no longer want to meet, tell us. If you need a certificate, we send it within 3 working days of that."
  `)
})

test('a safe date that is the last day is said once', async () => {
  const words = await wordsOf('information-given', {
    appeal: { safeOn: date('2026-12-31'), dueOn: date('2026-12-31') },
  })
  expect(words).toMatchInlineSnapshot(`
    "You can now choose what you want – SM-7KQ4-M3XD
    ---
    You can now choose what you want

    Dear Amina

    You have had the information about mediation. Now you can choose a meeting with your council, or a certificate without a meeting. Saying no to a meeting is fine.

    Your case number is SM-7KQ4-M3XD.

    Make your choice https://mediation.example/parent/cases/1

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    This is also the last day the rules allow.
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you."
  `)
})

test('date-ahead, of an appeal', async () => {
  expect(await wordsOf('date-ahead')).toMatchInlineSnapshot(`
    "If you decide to appeal, do it by 31 December – SM-7KQ4-M3XD
    ---
    A day to keep, if you decide to appeal

    Dear Amina

    This reminds you of the day to keep if you decide to appeal to the SEND Tribunal. If you do not want to appeal, or have sent your appeal already, you need do nothing.

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Monday 4 January 2027
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you.

    Send a copy of your certificate with the appeal.

    See your dates and what to send https://mediation.example/parent/cases/1

    Your case number is SM-7KQ4-M3XD.

    If you have questions, ring us. The number is below, and the call is free."
  `)
})

test('date-ahead, when the careful day has gone and the certificate is to come', async () => {
  const words = await wordsOf('date-ahead', {
    safeOn: date('2027-01-04'),
    carefulDayGone: date('2026-12-31'),
    certificate: 'to_come',
  })
  expect(words).toMatchInlineSnapshot(`
    "If you decide to appeal, do it by 4 January – SM-7KQ4-M3XD
    ---
    A day to keep, if you decide to appeal

    Dear Amina

    This reminds you of the day to keep if you decide to appeal to the SEND Tribunal. If you do not want to appeal, or have sent your appeal already, you need do nothing.

    The careful day was Thursday 31 December 2026. It has gone, and the last day has not.

    If you decide to appeal
    Do this by
    4 January 2027
    Monday
    This is also the last day the rules allow.
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you.

    You need a mediation certificate first. Its date can give you longer, never less.

    See your dates and what to send https://mediation.example/parent/cases/1

    Your case number is SM-7KQ4-M3XD.

    If you have questions, ring us. The number is below, and the call is free."
  `)
})

test('date-ahead, of a request that is not sent', async () => {
  expect(await wordsOf('date-ahead', { what: 'contact' })).toMatchInlineSnapshot(`
    "If you want our help, ask by 31 December – SM-7KQ4-M3XD
    ---
    A day to keep, if you want our help

    Dear Amina

    You began a request and have not sent it. If you want a certificate or a meeting, send it by the day below. If you want neither, you need do nothing.

    Ask us
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Monday 4 January 2027
    You have two months from the day the decision was sent to you.

    Sign in, check your answers and send them. Or ring us, and we do it with you.

    Go to your request https://mediation.example/parent/cases/1

    If you decide to appeal
    Do this by
    31 December 2026
    Thursday
    Last day the rules allow
    Monday 4 January 2027
    Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this clock. If a date changes, we tell you.

    Your case number is SM-7KQ4-M3XD.

    If you have questions, ring us. The number is below, and the call is free."
  `)
})

test('date-gone, of an appeal', async () => {
  expect(await wordsOf('date-gone', { certificate: 'to_come' })).toMatchInlineSnapshot(`
    "What you can still do after 4 January – SM-7KQ4-M3XD
    ---
    What you can still do

    Dear Amina

    The last day to appeal that we worked out for you was Monday 4 January 2027. If you have sent your appeal, or do not want to, you need do nothing.


    If you still want to appeal

    You can still send an appeal. Say in it why it is late. A judge decides whether it goes ahead. Ring us, and we tell you who can help you with it.

    If your certificate comes later, we work the day out again and tell you.

    See your dates https://mediation.example/parent/cases/1

    Your case number is SM-7KQ4-M3XD."
  `)
})

test('date-gone, of a request that is not sent', async () => {
  expect(await wordsOf('date-gone', { what: 'contact' })).toMatchInlineSnapshot(`
    "What you can still do after 4 January – SM-7KQ4-M3XD
    ---
    What you can still do

    Dear Amina

    The two months to ask us ended on Monday 4 January 2027, and your request is not sent. If you do not want it any more, you need do nothing.


    If you still want our help

    You can still send your request, or ring us. Tell us why it is late. An adviser looks at it and tells you what is possible.

    Go to your request https://mediation.example/parent/cases/1


    If you still want to appeal

    You can still send an appeal. Say in it why it is late. A judge decides whether it goes ahead. Ring us, and we tell you who can help you with it.

    Your case number is SM-7KQ4-M3XD."
  `)
})
