import { provesWhoTheyAre } from './sign-in-steps'
import { expect } from './world'
import type { Persona } from './persona'
import type { CalendarDate } from '@/lib/law/calendar/date'

type Asked = {
  letterDatedOn: CalendarDate
  child: { firstName: string; lastName: string; bornOn: CalendarDate }
  wants: 'meeting' | 'certificate'
}

/** A family's case, as its pages name it. */
export type Case = { id: string; reference: string }

/** Answers the checker's questions about a refusal to assess, as anybody may. */
export async function checksDates(parent: Persona, letterDatedOn: CalendarDate): Promise<void> {
  await parent.opens('/')
  await parent.follows('Check your dates and start')
  await parent.selects('Which council sent you the decision?', 'Northshire Council')
  await parent.presses('Continue')
  await parent.chooses('It will not assess for an EHC plan')
  await parent.presses('Continue')
  await parent.fillsDay('What date is on the decision letter?', letterDatedOn)
  await parent.presses('Continue')
}

/** From the checker's result to a request that was sent: signs in on the way. */
export async function sendsRequest(parent: Persona, asked: Asked): Promise<Case> {
  await parent.follows('Start your request')
  await provesWhoTheyAre(parent)
  await parent.seesHeading('Start your request')
  await parent.chooses('The child’s parent or carer')
  await parent.presses('Save and continue')

  await describesChild(parent, asked.child)
  await parent.follows('How to reach you')
  await parent.fills('Your phone number', '01632 960 118')
  await parent.chooses('By email')
  await parent.presses('Save and continue')
  await attachesLetter(parent)
  await readsInformation(parent)
  if (asked.wants === 'meeting') await asksForMeeting(parent)
  else await asksForCertificate(parent)
  return checksAndSends(parent)
}

async function describesChild(parent: Persona, { firstName, lastName, bornOn }: Asked['child']) {
  await parent.follows('Your child')
  await parent.fills('Your child’s first name', firstName)
  await parent.fills('Your child’s last name', lastName)
  await parent.fillsDay('Your child’s date of birth', bornOn)
  await parent.presses('Save and continue')
}

async function attachesLetter(parent: Persona) {
  await parent.follows('The decision letter')
  await parent.attaches('Attach the decision letter', {
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('This is no PDF, whatever its name says'),
  })
  await parent.presses('Attach this file')
  await parent.sees('The file must be a PDF, a photograph (JPEG or PNG) or a Word document (.docx)')
  await parent.attaches('Attach the decision letter', {
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ),
  })
  await parent.presses('Attach this file')
  await parent.sees('letter.pdf')
  await parent.follows('Go back to the list')
}

async function readsInformation(parent: Persona) {
  await parent.follows('Information about mediation')
  for (const title of ['It is your choice', 'What happens at a meeting', 'Time limits', 'Getting help'])
    await parent.follows(`Next: ${title}`)
  await parent.presses('I have read this')
}

/** Both answers stand there, alike, and neither is chosen beforehand. */
async function seesBothAnswers(parent: Persona) {
  await parent.follows('What you would like')
  for (const answer of ['I want a meeting', 'I want a certificate, and no meeting'])
    await expect(parent.page.getByRole('radio', { name: answer })).not.toBeChecked()
}

async function asksForMeeting(parent: Persona) {
  await seesBothAnswers(parent)
  await parent.chooses('I want a meeting')
  await parent.presses('Save and continue')
  await parent.follows('What you want to discuss')
  await parent.chooses('Education')
  await parent.fills('What is wrong with the decision?', 'She cannot follow the lessons')
  await parent.fills('What should happen instead?', 'An assessment of what she needs')
  await parent.presses('Save and continue')
  await parent.follows('How you would like to meet')
  await parent.chooses('By video')
  // Journeys run again and again: she may have met the mediator before.
  await parent.chooses('I would like the same one again')
  await parent.presses('Save and continue')
}

async function asksForCertificate(parent: Persona) {
  await seesBothAnswers(parent)
  await parent.chooses('I want a certificate, and no meeting')
  await parent.presses('Save and continue')
}

async function checksAndSends(parent: Persona): Promise<Case> {
  await parent.follows('Check the answers')
  await parent.seesHeading('Check your answers and send')
  await parent.ticks('What I have written is true, as far as I know')
  await parent.ticks('I know who will see this')
  await parent.presses('Send this request')
  await parent.seesHeading('Your request has been sent')
  const [, id = ''] = /cases\/([\w-]+)\//.exec(parent.page.url()) ?? []
  const reference = await parent.page.getByText(/^SM-\w{4}-\w{4}$/).innerText()
  return { id, reference }
}
