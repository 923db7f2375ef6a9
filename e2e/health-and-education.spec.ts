import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { today } from '@/lib/kernel/now'
import { calendarFileTo, letterTo } from './mail-steps'
import type { Persona } from './persona'
import { referenceOf, takesAnyNumber } from './told-stories'
import { test } from './world'

type Case = { id: string; reference: string }

test('where health is in issue too the ICB is told, and a meeting needs a yes of both', async ({
  chidi,
  dev,
  margaret,
  nia,
  ruth,
  visitor,
}) => {
  const mediation = await takenByRuth()

  await tellsIcb(dev, mediation)
  await letterTo(
    'send.notices@northshire-icb.example',
    visitor,
    'Health care is in issue',
    mediation.reference,
  )
  await chidi.receives(`The NHS takes part in your mediation – ${mediation.reference}`)
  await readsHealthOnly(nia, mediation)

  await offersLastDays(ruth, mediation)
  await chidi.receives(`Choose a time for your meeting – ${mediation.reference}`)
  await chidi.opens(`/parent/cases/${mediation.id}/times`)
  await chidi.page.getByRole('radio').first().check()
  await chidi.presses('Hold this time')
  await chidi.seesHeading('We are holding your time')

  await confirms(dev, mediation, /Margaret Osei-Tutu/, 'Confirm who will attend')
  await dev.sees('The time is still held, waiting for NHS Northshire Integrated Care Board.')
  await chidi.opens(`/parent/cases/${mediation.id}`)
  await chidi.seesHeading('We are holding your time')

  await confirms(nia, mediation, /Nia Bevan/, 'Confirm and book the meeting')
  await nia.sees('The meeting is booked. Everybody has been told, with a calendar file.')
  for (const { email } of [chidi, ruth, margaret, nia])
    await calendarFileTo(email, visitor, 'Meeting booked', mediation.reference)
  await chidi.opens(`/parent/cases/${mediation.id}`)
  await chidi.seesHeading('Your meeting is booked')
})

/** A request about education and health, that Ruth has taken. The council has not opened its letter yet. */
async function takenByRuth(): Promise<Case> {
  await takesAnyNumber('ruth')
  const id = await demo.request(workingDayAgo(3), {
    by: 'chidi',
    child: { firstName: 'Nneka', lastName: 'Okonkwo-Llewellyn', dateOfBirth: '2016-09-14' },
    grounds: ['section_f', 'health'],
    letterDatedOn: workingDayAgo(20),
    road: 'meeting',
    issues: ['education', 'health'],
    // He met Ruth about another decision, and journeys run again and again.
    sameMediatorWanted: 'yes',
  })
  await demo.accepted(workingDayAgo(1), id)
  return { id, reference: await referenceOf(id) }
}

async function tellsIcb(dev: Persona, { id }: Case) {
  await dev.opens(`/authority/cases/${id}`)
  await dev.presses('Say that it arrived')
  await dev.sees('We have recorded that the request arrived')
  await dev.follows('Record your notice to the ICB')
  await dev.selects('Which ICB did you tell?', 'NHS Northshire Integrated Care Board')
  await dev.fillsDay('When did you tell it?', today())
  await dev.fills('Whom did you tell?', 'Nia Bevan, 01632 960 330')
  await dev.fills(/^What did you send\?/, 'The issue about therapy, and what the family asks for')
  await dev.presses('Record the notice')
  await dev.sees('Your notice to the ICB is recorded')
}

/** An ICB is given what concerns health, and nothing else. */
async function readsHealthOnly(nia: Persona, { reference }: Case) {
  await nia.opens(`/authority?search=${reference}`)
  await nia.part(reference).getByRole('link').click()
  await nia.sees('You are shown what concerns health.')
  await nia.sees('There is no speech and language therapy in the plan')
  await nia.doesNotSee('The support in the plan is not enough to keep up in class')
  await nia.presses('Say that it arrived')
  await nia.sees('We have recorded that the request arrived')
}

/** The last days: another journey that runs at the same time takes the first ones. */
async function offersLastDays(ruth: Persona, { id }: Case) {
  await ruth.opens(`/mediator/cases/${id}/offer-times`)
  const days = ruth.page.getByRole('group', { name: /day \d/ })
  for (const fromLast of [-1, -2]) await days.nth(fromLast).getByRole('checkbox').last().check()
  await ruth.presses('Offer these times')
  await ruth.sees('Your times are offered')
}

async function confirms(officer: Persona, { id }: Case, decider: RegExp, button: string) {
  await officer.opens(`/authority/cases/${id}`)
  await officer.follows('Confirm who will attend')
  await officer.chooses(decider)
  await officer.chooses(/^Yes\. I confirm that they have authority to settle it/)
  await officer.presses(button)
}
