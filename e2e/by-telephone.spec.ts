import { dateWords } from '@/app/_ui/dates/date-text'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths } from '@/lib/law/calendar/date'
import { letterTo } from './mail-steps'
import type { Persona } from './persona'
import { expect, test } from './world'

test('the desk takes a request from somebody who rings and has no email', async ({ imogen, visitor }) => {
  const letterDatedOn = addDays(today(), -14)
  const rangOn = addDays(today(), -1)

  await imogen.opens('/admin')
  await imogen.follows('Take a call')
  await imogen.chooses('A parent or carer')
  await imogen.fills('Their full name', 'Zofia Łukaszewicz')
  await imogen.selects('Which council sent the decision?', 'Northshire Council')
  await imogen.ticks('It assessed, and will not make an EHC plan')
  await imogen.fillsDay('What date is on the decision letter?', letterDatedOn)
  await imogen.presses('Save and continue')
  await imogen.seesHeading('Request for Zofia Łukaszewicz')

  await fillsInWhatIsSaid(imogen)
  await imogen.follows('Check the answers')
  await imogen.presses('Send this request')
  await imogen.sees('Tick the box when you have read the answers back and they agree')
  await imogen.fillsDay('When did they first contact us? (optional)', rangOn)
  await imogen.ticks('I have read the answers back, and they agree')
  await imogen.ticks('I have told them who will see this')
  await imogen.presses('Send this request')

  await imogen.seesHeading('The request has been sent')
  await imogen.seesHeading('What to tell them')
  const reference = await imogen.page.getByText(/^SM-\w{4}-\w{4}$/).innerText()
  // The council's 30 days run from its notice, which went today; contact was on the day they rang.
  await imogen.sees(dateWords(addDays(today(), 30)))
  await imogen.sees(dateWords(rangOn))
  await letterTo('send.notices@northshire.example', visitor, 'Mediation requested', reference)

  await imogen.opens('/admin/letters?show=to_post')
  await expect(imogen.part(reference)).toContainText('Zofia Łukaszewicz')
  await imogen.part(reference).getByRole('link', { name: reference }).click()
  await imogen.seesHeading('Zofia Łukaszewicz')
  await imogen.sees('12 Long Lane')
})

async function fillsInWhatIsSaid(imogen: Persona) {
  await imogen.follows('The child or young person')
  await imogen.fills('Their first name', 'Staś')
  await imogen.fills('Their last name', 'Łukaszewicz')
  await imogen.fillsDay('Their date of birth', addMonths(today(), -90))
  await imogen.presses('Save and continue')

  await imogen.follows('The person who asks')
  await imogen.fills('Their phone number', '01632 960 440')
  await imogen.fills('Their address for letters', '12 Long Lane\nNorthshire')
  await imogen.chooses('By post')
  await imogen.presses('Save and continue')

  await imogen.follows('Information about mediation')
  await imogen.presses('I have read all of this out')
  await imogen.follows('What they would like')
  await imogen.chooses('They want a meeting')
  await imogen.presses('Save and continue')
  await imogen.follows('What they want to discuss')
  await imogen.chooses('Education')
  await imogen.fills('What is wrong with the decision?', 'He gets no help with reading')
  await imogen.fills('What should happen instead?', 'A plan that says what help he has')
  await imogen.presses('Save and continue')
}
