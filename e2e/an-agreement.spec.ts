import { cast, theSystem } from '@/db/seed/cast'
import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { dateWords } from '@/app/_ui/dates/date-text'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { mediatorDiary } from '@/lib/mediators/queries'
import { recordBreaches } from '@/lib/watch/breaches'
import type { Persona } from './persona'
import { referenceOf, takesAnyNumber } from './told-stories'
import { expect, test } from './world'

type Met = { id: string; reference: string; on: CalendarDate }

// A family signs, ticks off and writes its letter without a script.
test.use({ withoutJavaScript: ['owen'] })

test('what was agreed is written down, signed by all, done in part, and missed in part', async ({
  ruth,
  owen,
  dev,
  grace,
}) => {
  test.slow()
  const mediation = await aMeetingLongAgo()
  await writesDown(ruth, mediation)
  await signs(owen, mediation)
  await signsForCouncil(dev, mediation)
  await keepsThePaper(owen, mediation)

  await reportsDone(dev, mediation)
  await recordBreaches(theSystem)
  await confirms(owen, mediation)
  await findsWhatIsMissed(owen, mediation)
  await grace.opens('/admin/agreements')
  await expect(grace.part(mediation.reference)).toContainText('Missed. The family was told')
})

/** A meeting about Gwen, held more than two weeks ago, in which something was agreed. */
async function aMeetingLongAgo(): Promise<Met> {
  await takesAnyNumber('ruth')
  const on = await freeDay()
  const id = await demo.request(addDays(on, -20), {
    by: 'owen',
    child: { firstName: 'Gwen', lastName: 'Pritchard', dateOfBirth: '2015-11-08' },
    grounds: ['section_f'],
    letterDatedOn: addDays(on, -30),
    road: 'meeting',
    // He met Ruth about another decision, and journeys run again and again.
    sameMediatorWanted: 'yes',
  })
  await demo.acknowledged(addDays(on, -19), id)
  await demo.accepted(addDays(on, -18), id)
  await demo.timesOffered(addDays(on, -16), id, [on])
  await demo.timeChosen(addDays(on, -15), 'owen', id)
  await demo.confirmed(addDays(on, -14), id)
  await demo.met(on, id)
  await demo.outcomeRecorded(on, id)
  return { id, reference: await referenceOf(id), on }
}

/** A working day more than two weeks ago on which Ruth had nothing else. */
async function freeDay(): Promise<CalendarDate> {
  const { meetings } = await mediatorDiary(cast.ruth, workingDayAgo(120), workingDayAgo(1))
  const taken = meetings.map(({ startsAt }) => londonDate(startsAt))
  const days = Array.from({ length: 90 }, (_, at) => workingDayAgo(16 + at))
  return days.find((day) => !taken.includes(day))!
}

const help = 'Ten hours a week with a teaching assistant are written into section F'
const call = 'The council rings the family each Friday'

async function writesDown(ruth: Persona, { id, on }: Met) {
  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.follows('Write the agreement')
  await ruth.follows('Add something that was agreed')
  await ruth.presses('Save what was agreed')
  await ruth.sees('Say what is done')
  for (const [what, kind] of [
    [help, /^The needs or the help in the plan change/],
    [call, 'Something that could not have been appealed'],
  ] as const) {
    await ruth.fills('What is done?', what)
    await ruth.chooses('Northshire Council')
    await ruth.chooses(kind)
    await ruth.presses('Save what was agreed')
    await ruth.sees('It is written down.')
    if (what === help) await ruth.follows('Add something that was agreed')
  }
  await ruth.fillsDay(/^Date of the agreement/, on)
  await ruth.presses('Give it to the parties to sign')
  await ruth.sees('The parties have the agreement to sign')
}

async function signs(owen: Persona, { id, reference }: Met) {
  await owen.receives(`The agreement is ready to read and sign – ${reference}`)
  await owen.opens(`/parent/cases/${id}`)
  await owen.follows('Read the agreement')
  await owen.sees(help)
  await owen.presses('Sign the agreement')
  await owen.sees('Type your full name')
  await owen.fills('Type your full name', owen.name)
  await owen.ticks('I have read this agreement and I agree to it.')
  await owen.presses('Sign the agreement')
  await owen.seesHeading('You have signed')
}

async function signsForCouncil(dev: Persona, { id }: Met) {
  await dev.opens(`/authority/cases/${id}`)
  await dev.follows('Open the agreement')
  await dev.fills('Type your full name', dev.name)
  await dev.ticks(/I may sign for Northshire Council/)
  await dev.presses('Sign the agreement')
  await dev.sees('You have signed the agreement.')
  await dev.sees('Everybody has signed.')
}

async function keepsThePaper(owen: Persona, { id, reference, on }: Met) {
  const { text } = await owen.receives(`Everybody has signed the agreement – ${reference}`)
  expect(text).not.toContain('Gwen')
  await owen.opens(`/parent/cases/${id}/agreement`)
  await owen.sees(dateWords(addDays(on, 14), 'day'))
  const { name, bytes } = await owen.downloads('Download the agreement (PDF)')
  expect(name).toBe(`${reference}-agreement-1.pdf`)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
}

/** The plan was changed in time; nobody rang. */
async function reportsDone(dev: Persona, { on }: Met) {
  await dev.follows(help)
  await dev.presses('Say that it is done')
  await dev.sees('Enter the day it was done')
  await dev.fillsDay('Which day was it done?', addDays(on, 10))
  await dev.fills('What did you do?', 'The changed plan went out by post')
  await dev.presses('Say that it is done')
  await dev.sees('Recorded. The family is asked whether it is done.')
}

async function confirms(owen: Persona, { id, reference }: Met) {
  await owen.receives(`Has this been done? Please look – ${reference}`)
  await owen.opens(`/parent/cases/${id}/agreement`)
  await owen.follows(help)
  await owen.sees('The changed plan went out by post')
  await owen.presses('Yes, it is done')
  await owen.sees('Thank you. We have written down that it is done.')
}

async function findsWhatIsMissed(owen: Persona, { reference }: Met) {
  await owen.receives(`Something you agreed was not done in time – ${reference}`)
  await owen.follows(call)
  await owen.seesHeading('This day has gone')
  await owen.follows('See the letter')
  await owen.sees(/Please do it now, and tell me in writing/)
  const { name } = await owen.downloads('Download it as text you can change')
  expect(name).toBe('letter.txt')
}
