import { dateWords } from '@/app/_ui/dates/date-text'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths } from '@/lib/law/calendar/date'
import { issueCertificate } from '@/lib/law/clock/issue-certificate'
import { checksDates, sendsRequest } from './request-steps'
import { comesSignedOut } from './sign-in-steps'
import { expect, test } from './world'

test('a parent who says no to mediation gets her certificate', async ({ zofia, grace, visitor, dev }) => {
  const letterDatedOn = addDays(today(), -20)
  const child = { firstName: 'Maja', lastName: 'Łukaszewicz', bornOn: addMonths(today(), -120) }
  await comesSignedOut(zofia)
  await checksDates(zofia, letterDatedOn)
  const { id, reference } = await sendsRequest(zofia, { letterDatedOn, child, wants: 'certificate' })

  const { dueOn } = issueCertificate({ triggeredOn: today() })
  await zofia.sees(dateWords(dueOn))
  await zofia.receives(`You told us that you do not want a meeting – ${reference}`)
  await zofia.opens(`/parent/cases/${id}`)
  await zofia.seesHeading('We are getting your certificate ready')
  await zofia.sees(dateWords(dueOn, 'day'))

  await grace.opens(`/admin?search=${reference}`)
  await grace.part(reference).getByRole('link').click()
  await grace.follows('Issue the certificate')
  await grace.page.getByRole('radio').first().check()
  await grace.presses('Issue and send to the family')
  await grace.sees('Done. It is in the story below')

  await zofia.receives('Your mediation certificate is ready')
  await zofia.opens(`/parent/cases/${id}`)
  await zofia.follows('Open your certificate')
  const { bytes } = await zofia.downloads('Download the certificate (PDF)')
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')

  // Whoever scans the square comes to the same page as whoever types number and code.
  const address = await zofia.page.getByRole('link', { name: /^go to/ }).getAttribute('href')
  await visitor.opens(new URL(address!).pathname + new URL(address!).search)
  await visitor.seesHeading('This certificate is valid')
  await visitor.sees('Does not wish to pursue mediation, section 55(4)')

  // There was never anything for the council to arrange, so it is told nothing.
  expect(await dev.asksFor(`/authority/cases/${id}`)).toBe(404)
})
