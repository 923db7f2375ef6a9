import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { dateWords } from '@/app/_ui/dates/date-text'
import { addDays, daysBetween } from '@/lib/law/calendar/date'
import { today } from '@/lib/kernel/now'
import { letterTo } from './mail-steps'
import type { Persona } from './persona'
import { theMeetingBegins } from './time-passes'
import { referenceOf, takesAnyNumber } from './told-stories'
import { expect, test } from './world'

type Case = { id: string; reference: string }

/** The day the council tells the ICB, some days after the family told the council. The 30 days count from it. */
const icbToldOn = workingDayAgo(2)
const lastDay = dateWords(addDays(icbToldOn, 30), 'day')
const dayOfThirty = `Today is day ${daysBetween(icbToldOn, today())} of 30.`

const icb = 'NHS Northshire Integrated Care Board'

test('where only health is in issue the ICB arranges, in 30 days from the council’s notice to it', async ({
  chidi,
  dev,
  nia,
  ruth,
  visitor,
}) => {
  test.slow()
  const mediation = await aboutHealthAlone()
  await demo.accepted(workingDayAgo(3), mediation.id)
  await waitsForNotice(chidi, dev, mediation)

  await tellsIcb(dev, mediation)
  await letterTo(
    'send.notices@northshire-icb.example',
    visitor,
    'Health care is in issue',
    mediation.reference,
  )
  await chidi.receives(`The NHS takes part in your mediation – ${mediation.reference}`)
  await acknowledges(nia, mediation)
  await seeOneClock({ chidi, dev, nia, ruth }, mediation)

  // The council arranges nothing here: the ICB's yes alone books the meeting.
  await offersTimes(ruth, mediation)
  await choosesTime(chidi, mediation)
  await dev.opens(`/authority/cases/${mediation.id}`)
  await dev.sees(`A time is held. We are waiting for ${icb}.`)
  expect(await dev.asksFor(`/authority/cases/${mediation.id}/confirm`)).toBe(200)
  await expect(dev.page.getByRole('button', { name: /Confirm and book/ })).toHaveCount(0)
  await confirms(nia, mediation)

  await theMeetingBegins(mediation.id)
  await holdsMeeting(ruth, mediation)
  await hasRecord(chidi, mediation)
})

test('an ICB that cannot arrange it in time owes the meeting all the same, and no certificate is promised', async ({
  chidi,
  grace,
  nia,
}) => {
  const mediation = await aboutHealthAlone()
  await demo.icbTold(icbToldOn, mediation.id)

  await nia.opens(`/authority/cases/${mediation.id}`)
  await nia.follows('Say that you cannot arrange this within 30 days')
  await nia.sees('The family needs no certificate, because health and social care alone cannot be appealed.')
  await nia.chooses('Nobody who can decide is free')
  await nia.presses('Tell the adviser that we cannot arrange it')
  await nia.sees('You said that you cannot arrange it. The family may still want to meet.')

  const { text } = await chidi.receives(`Your meeting was not arranged in time – ${mediation.reference}`)
  expect(text).toContain(`${icb} did not arrange a meeting in the time the rules give.`)
  expect(text).toContain('You need no certificate for this decision.')
  await chidi.opens(`/parent/cases/${mediation.id}`)
  await chidi.seesHeading('A meeting could not be arranged in time')
  await chidi.sees(`The mediation stays open. ${icb} must still take part.`)
  await chidi.seesHeading('Complain that it is late')
  await chidi.doesNotSee('Appeal now')
  await chidi.doesNotSee('We send you a certificate')

  await grace.opens(`/admin/cases/${mediation.id}`)
  await grace.doesNotSee('Issue the certificate')
})

/** A request about health alone; the council has been told of it and nobody else. */
async function aboutHealthAlone(): Promise<Case> {
  await takesAnyNumber('ruth')
  const id = await demo.request(workingDayAgo(6), {
    by: 'chidi',
    child: { firstName: 'Ifeoma', lastName: 'Okonkwo-Llewellyn', dateOfBirth: '2017-03-02' },
    grounds: ['health'],
    letterDatedOn: workingDayAgo(20),
    road: 'meeting',
    issues: ['health'],
    // He met Ruth about another decision, and journeys run again and again.
    sameMediatorWanted: 'yes',
  })
  return { id, reference: await referenceOf(id) }
}

/** The council knows, and yet no day counts. */
async function waitsForNotice(chidi: Persona, dev: Persona, { id }: Case) {
  await chidi.opens(`/parent/cases/${id}`)
  await chidi.sees(
    'You disagree about health only. The 30 days start when Northshire tells the health board.',
  )
  await chidi.doesNotSee(/day \d+ of 30/)
  await dev.opens(`/authority/cases/${id}`)
  await dev.sees('The 30 days start on the day the ICB is told.')
  await dev.doesNotSee(/day \d+ of 30/)
}

async function tellsIcb(dev: Persona, { id }: Case) {
  await dev.presses('Say that it arrived')
  await dev.sees('We have recorded that the request arrived')
  await dev.follows('Record your notice to the ICB')
  await dev.sees('Only health is in issue, so the 30 days start on the day you tell the ICB.')
  await dev.selects('Which ICB did you tell?', icb)
  await dev.fillsDay('When did you tell it?', icbToldOn)
  await dev.fills('Whom did you tell?', 'Nia Bevan, 01632 960 330')
  await dev.fills(/^What did you send\?/, 'The issue about therapy, and what the family asks for')
  await dev.presses('Record the notice')
  await dev.sees('Your notice to the ICB is recorded')
  await dev.isAt(`/authority/cases/${id}?done=tell-icb`)
  // More than one can be concerned.
  await dev.sees('Tell another ICB')
}

async function acknowledges(nia: Persona, { reference }: Case) {
  await nia.opens(`/authority?search=${reference}`)
  await nia.part(reference).getByRole('link').click()
  await nia.presses('Say that it arrived')
  await nia.sees('We have recorded that the request arrived')
  await nia.sees('You arrange it.')
}

/** Whoever opens the case is told the same day of 30 and the same last day. */
async function seeOneClock(people: Record<'chidi' | 'dev' | 'nia' | 'ruth', Persona>, { id }: Case) {
  const { chidi, dev, nia, ruth } = people
  for (const [who, portal] of [
    [chidi, 'parent'],
    [dev, 'authority'],
    [nia, 'authority'],
  ] as const) {
    await who.opens(`/${portal}/cases/${id}`)
    await who.sees(dayOfThirty)
    await who.sees(lastDay)
  }
  await dev.sees(`${icb} must arrange the meeting by`)
  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.sees(lastDay)
}

/** The last days: another journey that runs at the same time takes the first ones. */
async function offersTimes(ruth: Persona, { id }: Case) {
  await ruth.opens(`/mediator/cases/${id}/offer-times`)
  const days = ruth.page.getByRole('group', { name: /day \d/ })
  for (const fromLast of [-1, -2]) await days.nth(fromLast).getByRole('checkbox').first().check()
  await ruth.presses('Offer these times')
  await ruth.sees('Your times are offered')
}

async function choosesTime(chidi: Persona, { id, reference }: Case) {
  await chidi.receives(`Choose a time for your meeting – ${reference}`)
  await chidi.opens(`/parent/cases/${id}/times`)
  await chidi.page.getByRole('radio').first().check()
  await chidi.presses('Hold this time')
  await chidi.seesHeading('We are holding your time')
}

async function confirms(nia: Persona, { id }: Case) {
  await nia.opens(`/authority/cases/${id}`)
  await nia.follows('Confirm who will attend')
  await nia.chooses(/Nia Bevan/)
  await nia.chooses(/^Yes\. I confirm that they have authority to settle it/)
  await nia.presses('Confirm and book the meeting')
  await nia.sees('The meeting is booked. Everybody has been told, with a calendar file.')
}

async function holdsMeeting(ruth: Persona, { id }: Case) {
  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.presses('Start the meeting')
  await ruth.sees('The meeting has started')
  await ruth.follows('End the meeting')
  // Chidi, Nia and Ruth herself: nobody of the council has to come.
  const whole = ruth.page.getByRole('radio', { name: 'All of it' })
  await expect(whole).toHaveCount(3)
  for (const one of await whole.all()) await one.check()
  await ruth.fills(/^How did you ask for/, 'She made a drawing with a nurse, shown at the start')
  await ruth.presses('End the meeting')
  await ruth.sees('The meeting has ended')
  await ruth.follows('Record the outcome')
  await ruth.chooses('Agreement on everything')
  await ruth.presses('Record the outcome')
  await ruth.sees('The outcome is recorded')
}

/** No certificate, since there is nothing to appeal: the family has a record of the outcome in its place. */
async function hasRecord(chidi: Persona, { id, reference }: Case) {
  const { text } = await chidi.receives(`Your meeting has ended – ${reference}`)
  expect(text).toContain('You need no certificate for this decision.')
  await chidi.opens(`/parent/cases/${id}`)
  await chidi.sees(/This is the record of the mediation\./)
  await chidi.sees('Agreement on everything')
  await chidi.sees(icb)
  await chidi.doesNotSee('We are getting your certificate ready')
}
