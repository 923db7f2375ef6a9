import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { takesAnyNumber } from './told-stories'
import { expect, test } from './world'

test('a mediator’s note and a worry are read by whom they are for, and by nobody else', async ({
  ruth,
  peter,
  grace,
  owen,
}) => {
  await takesAnyNumber('ruth')
  const id = await demo.request(workingDayAgo(5), {
    by: 'owen',
    child: { firstName: 'Gwen', lastName: 'Pritchard', dateOfBirth: '2015-11-08' },
    grounds: ['section_f'],
    letterDatedOn: workingDayAgo(20),
    road: 'meeting',
    sameMediatorWanted: 'yes',
  })
  await demo.accepted(workingDayAgo(3), id)

  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.follows('Read or write them')
  await ruth.fills('A new note', 'They may move house in the spring')
  await ruth.presses('Keep this note')
  await ruth.sees('They may move house in the spring')
  expect(await grace.asksFor(`/mediator/cases/${id}/notes`)).toBe(404)

  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.follows('Tell our safeguarding lead')
  await ruth.presses('Tell the safeguarding lead')
  await ruth.sees('Tell us what worries you')
  await ruth.fills('What worries you?', 'She said that she is afraid to go home')
  await ruth.presses('Tell the safeguarding lead')
  await ruth.seesHeading('We have your message')
  const number = new URL(ruth.page.url()).searchParams.get('number')!

  const { text } = await peter.receives('A message waits for you')
  expect(text).not.toContain('afraid')
  await peter.opens('/safeguarding')
  await peter.follows(number)
  await peter.sees('She said that she is afraid to go home')
  await peter.fills('What did you do?', 'Rang the council’s front door')
  await peter.presses('Write it down')
  await peter.sees('Rang the council’s front door')

  const address = new URL(peter.page.url()).pathname
  for (const other of [ruth, grace, owen]) {
    expect(await other.asksFor('/safeguarding')).toBe(404)
    expect(await other.asksFor(address)).toBe(404)
  }
  await owen.opens(`/parent/cases/${id}`)
  await owen.doesNotSee(/afraid|move house/)
})
