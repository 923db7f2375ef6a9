import { dateWords } from '@/app/_ui/dates/date-text'
import { cast } from '@/db/seed/cast'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths, type CalendarDate } from '@/lib/law/calendar/date'
import { contactAdviser } from '@/lib/law/clock/contact-adviser'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import { calendarFileTo, letterTo } from './mail-steps'
import type { Persona } from './persona'
import { checksDates, sendsRequest, type Case } from './request-steps'
import { comesSignedOut } from './sign-in-steps'
import { theMeetingBegins } from './time-passes'
import { takesAnyNumber } from './told-stories'
import { expect, test } from './world'

const notices = 'send.notices@northshire.example'

for (const withJavaScript of [true, false])
  test.describe(withJavaScript ? 'with JavaScript' : 'the parent without JavaScript', () => {
    test.use({ withoutJavaScript: withJavaScript ? [] : ['amina', 'visitor'] })

    // Eight people at eight browsers: a busy machine needs its time.
    test.slow()

    test('from the first question to a certificate that anybody can check', async ({
      amina,
      dev,
      grace,
      imogen,
      margaret,
      ruth,
      visitor,
    }) => {
      const decision = { letterDatedOn: addDays(today(), -45) }
      const child = { firstName: 'Safiya', lastName: 'Okafor', bornOn: addMonths(today(), -100) }
      await takesAnyNumber('ruth')
      await comesSignedOut(amina)

      await checksDates(amina, decision.letterDatedOn)
      await seesBothDays(amina, decision)
      const mediation = await sendsRequest(amina, { ...decision, child, wants: 'meeting' })
      await amina.seesHeading('What happens next')
      await amina.receives(`We have your request – ${mediation.reference}`)

      await isTold(dev, mediation)
      await amina.receives(`Your request has arrived – ${mediation.reference}`)
      await choosesMediator(imogen, mediation)
      // The other journey asks Ruth at the same time, and takes the ends of her days.
      const offered = withJavaScript ? { days: [0, 1, 2], at: 0 } : { days: [1, 2], at: -1 }
      await takesCaseAndOffersTimes(ruth, mediation, offered)
      await holdsTime(amina, mediation, offered.days.length)
      await namesWhoDecides(dev, mediation)
      for (const { email } of [amina, ruth, margaret])
        await calendarFileTo(email, visitor, 'Meeting booked', mediation.reference)
      await amina.opens(`/parent/cases/${mediation.id}`)
      await amina.seesHeading('Your meeting is booked')

      await theMeetingBegins(mediation.id)
      await holdsMeeting(ruth, mediation)
      await amina.receives(`Your meeting has ended – ${mediation.reference}`)
      await issuesCertificate(grace, mediation)

      await amina.receives('Your mediation certificate is ready')
      const certificate = await readsCertificate(amina, mediation, decision)
      await checksCertificate(visitor, certificate)
      await readsStory(imogen, mediation)
    })
  })

type Decision = { letterDatedOn: CalendarDate }

/** The last day to contact the adviser and the last day to appeal, each with how it was worked out. */
async function seesBothDays(parent: Persona, decision: Decision) {
  for (const { dueOn, workings } of [contactAdviser(decision), startAppeal(decision)]) {
    await parent.sees(dateWords(dueOn))
    await parent.sees(workings[0]!.text)
  }
  await parent.seesHeading('How we worked this out')
  await parent.sees('To appeal, you need a certificate from us first')
}

/** The council has the notice by mail at once; its officer says that it arrived, and sees the last day. */
async function isTold(dev: Persona, { reference }: Case) {
  await letterTo(notices, dev, 'Mediation requested', reference)
  await dev.opens(`/authority?search=${reference}`)
  await dev.part(reference).getByRole('link').click()
  await dev.sees(dateWords(addDays(today(), 30), 'day'))
  await dev.fills('Who do we speak to about arrangements? (optional)', 'Dev Patel, 01632 960 220')
  await dev.presses('Say that it arrived')
  await dev.sees('We have recorded that the request arrived')
}

/** Only whoever is in date and has no conflict can be asked; of the others the reason is shown. */
async function choosesMediator(imogen: Persona, { reference }: Case) {
  await imogen.opens(`/admin?search=${reference}`)
  await imogen.sees('least time first')
  await imogen.part(reference).getByRole('link').click()
  await imogen.follows('Choose a mediator')
  await expect(imogen.part('Jonah Marsh')).toContainText('register ends on')
  await expect(imogen.part('Sorcha Byrne')).toContainText('Has declared an interest in Northshire Council')
  for (const name of ['Jonah Marsh', 'Sorcha Byrne'])
    await expect(imogen.page.getByRole('button', { name: `Offer to ${name}` })).toHaveCount(0)

  // Nor by whoever changes what the form carries.
  const carried = imogen.part('Ruth Adeyemi').locator('input[name=mediatorId]')
  await carried.evaluate((field, id) => field.setAttribute('value', id), cast.jonah.userId)
  await imogen.presses('Offer to Ruth Adeyemi')
  await imogen.sees('There is a problem')
  await imogen.page.reload()
  await imogen.presses('Offer to Ruth Adeyemi')
  await imogen.sees('Done. It is in the story below')
}

async function takesCaseAndOffersTimes(
  ruth: Persona,
  { reference }: Case,
  offered: { days: readonly number[]; at: number },
) {
  await ruth.receives(`Can you take this case? – ${reference}`)
  await ruth.opens('/mediator')
  await ruth.follows(`Answer ${reference}`)
  await ruth.presses('Accept this case')
  await ruth.sees('The case is yours')
  await ruth.follows('Offer times')
  const days = ruth.page.getByRole('group', { name: /day \d/ })
  for (const day of offered.days) await days.nth(day).getByRole('checkbox').nth(offered.at).check()
  await ruth.presses('Offer these times')
  await ruth.sees('Your times are offered')
}

async function holdsTime(parent: Persona, { id, reference }: Case, offered: number) {
  await parent.receives(`Choose a time for your meeting – ${reference}`)
  await parent.opens(`/parent/cases/${id}`)
  await parent.follows('Choose a time')
  const times = parent.page.getByRole('radio')
  await expect(times).toHaveCount(offered + 1)
  for (const time of await times.all()) await expect(time).not.toBeChecked()
  await times.first().check()
  await parent.presses('Hold this time')
  await parent.seesHeading('We are holding your time')
}

async function namesWhoDecides(dev: Persona, { id, reference }: Case) {
  await letterTo(notices, dev, 'Name who comes by', reference)
  await dev.opens(`/authority/cases/${id}`)
  await dev.follows('Confirm who will attend')
  await dev.chooses(/Margaret Osei-Tutu/)
  await dev.chooses(/^Yes\. I confirm that they have authority to settle it/)
  await dev.presses('Confirm and book the meeting')
  await dev.sees('The meeting is booked. Everybody has been told, with a calendar file.')
}

async function holdsMeeting(ruth: Persona, { id }: Case) {
  await ruth.opens(`/mediator/cases/${id}`)
  await ruth.presses('Start the meeting')
  await ruth.sees('The meeting has started')
  await ruth.follows('End the meeting')
  // Amina, Margaret and Ruth herself.
  const whole = ruth.page.getByRole('radio', { name: 'All of it' })
  await expect(whole).toHaveCount(3)
  for (const one of await whole.all()) await one.check()
  await ruth.fills(/^How did you ask for/, 'She made a drawing with a teacher, shown at the start')
  await ruth.presses('End the meeting')
  await ruth.sees('The meeting has ended')
  await ruth.follows('Record the outcome')
  await ruth.chooses('Agreement on some of it')
  await ruth.presses('Record the outcome')
  await ruth.sees('The outcome is recorded')
}

async function issuesCertificate(grace: Persona, { reference }: Case) {
  await grace.opens(`/admin?search=${reference}`)
  await grace.part(reference).getByRole('link').click()
  await grace.follows('Issue the certificate')
  await grace.page.getByRole('radio').first().check()
  await grace.presses('Issue and send to the family')
  await grace.sees('Done. It is in the story below')
}

/** The certificate has both dates; the last day to appeal has moved, and the page says why. */
async function readsCertificate(parent: Persona, { id }: Case, decision: Decision) {
  const [before, now] = [startAppeal(decision), startAppeal({ ...decision, certificateIssuedOn: today() })]
  expect(now.dueOn > before.dueOn).toBe(true)
  await parent.opens(`/parent/cases/${id}`)
  const card = parent.page.getByRole('region', { name: /send it to the SEND Tribunal/ })
  await expect(card).toContainText(dateWords(now.safeBy, 'plain'))
  await expect(card).toContainText(
    `This day moved: it was ${dateWords(before.safeBy, 'plain')}. It moved because the certificate was issued.`,
  )
  await parent.follows('Open your certificate')
  await parent.sees('Your certificate moved this day. This is how we worked it out:')
  await parent.sees(dateWords(decision.letterDatedOn, 'plain'))
  await parent.sees(dateWords(today(), 'plain'))
  const { name, bytes } = await parent.downloads('Download the certificate (PDF)')
  expect(name).toMatch(/\.pdf$/)
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  const [number] = /C-\d{4}-\d{6}-\w/.exec(await parent.page.title())!
  const code = await parent.page.getByText(/^[0-9A-Z]{5} [0-9A-Z]{5}$/).innerText()
  return { number, code }
}

/** Status, kind and date of issue, and nothing about anybody. */
async function checksCertificate(anybody: Persona, { number, code }: { number: string; code: string }) {
  await anybody.opens('/verify')
  await anybody.fills('Certificate number', number.toLowerCase())
  await anybody.fills('Code', code)
  await anybody.presses('Check this certificate')
  await anybody.seesHeading('This certificate is valid')
  const main = anybody.page.getByRole('main')
  await expect(main).toContainText('Took part in mediation')
  await expect(main).toContainText(dateWords(today(), 'plain'))
  await expect(main).not.toContainText(/Amina|Okafor|Safiya|Northshire|Ruth|Grace|SM-/)

  await anybody.follows('Check another certificate')
  await anybody.fills('Certificate number', number)
  await anybody.fills('Code', 'K7PM4 R9X2D')
  await anybody.presses('Check this certificate')
  await anybody.seesHeading('We do not know this certificate')
}

/** Every step stands on the timeline. */
async function readsStory(imogen: Persona, { id }: Case) {
  await imogen.opens(`/admin/cases/${id}`)
  for (const said of [
    'The request was started.',
    'The information about mediation was read.',
    'The request was sent.',
    'Northshire Council was told that the family wants mediation.',
    'Northshire Council said that the request had arrived.',
    'The case was offered to a mediator.',
    'The mediator offered times.',
    'The family chose a time.',
    'Northshire Council named who comes and can decide.',
    'The meeting was booked.',
    'The meeting started.',
    'The meeting ended.',
    'How the meeting went was recorded.',
    /Certificate C-[\w-]+ was issued\./,
  ])
    await imogen.sees(said)
}
