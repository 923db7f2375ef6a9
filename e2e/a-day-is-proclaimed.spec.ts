import { dateWords } from '@/app/_ui/dates/date-text'
import { reader } from '@/db/client'
import { aRequest } from '@/lib/cases/commands/a-request.fixture'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import { currentCalendar } from '@/lib/register/holidays'
import { referenceOf } from './told-stories'
import { expect, test } from './world'

test('an administrator adds a day that is proclaimed, and a family reads why its date moved', async ({
  amina,
  imogen,
  grace,
}) => {
  const letterDatedOn = await aLetterWhoseSafeDayIsFree()
  const id = await aRequest('certificate', { answers: { letterDatedOn } })
  const reference = await referenceOf(id)
  const { safeBy } = await appealFrom(letterDatedOn)
  await amina.opens(`/parent/cases/${id}/dates`)
  await amina.sees(dateWords(safeBy, 'plain'))

  await imogen.opens('/admin')
  await imogen.follows('Bank holidays')
  await imogen.seesHeading('The list in force')
  await imogen.follows('Add one day')
  await imogen.presses('Add this day')
  await imogen.sees('Enter what the day is for')
  await imogen.fills('What is the day for?', 'A royal wedding')
  await imogen.fillsDay('Which day is it?', safeBy)
  await imogen.presses('Add this day')
  await imogen.sees('The new list is in force')
  await imogen.sees(`Added: ${dateWords(safeBy, 'plain')} (A royal wedding)`)

  const mail = await amina.receives(`A date of your case has changed – ${reference}`)
  const moved = await appealFrom(letterDatedOn)
  expect(moved.safeBy < safeBy).toBe(true)
  expect(mail.text).toContain('became a bank holiday (A royal wedding)')
  await amina.opens(`/parent/cases/${id}/dates`)
  await amina.sees(`This day moved: it was ${dateWords(safeBy, 'plain')}`)
  await amina.sees('became a bank holiday (A royal wedding)')
  await amina.sees(dateWords(moved.safeBy, 'plain'))

  // An adviser reads the list, and has nothing to change it with.
  await grace.opens('/admin/holidays')
  await grace.sees(/Added: .* \(A royal wedding\)/)
  await grace.doesNotSee('Add one day')
  expect(await grace.asksFor('/admin/holidays/add')).toBe(404)
})

test('a wrong date is put right by one adviser and looked at by somebody else', async ({
  amina,
  grace,
  imogen,
}) => {
  const letterDatedOn = addDays(today(), -20)
  const id = await aRequest('certificate', { answers: { letterDatedOn } })
  const reference = await referenceOf(id)

  await grace.opens(`/admin/cases/${id}`)
  await grace.follows('Correct a date')
  await grace.chooses('The date on the decision letter')
  await grace.fillsDay('What is the right date?', addDays(today(), 3))
  await grace.presses('Ask for a second look')
  await grace.sees('The right date must be today or in the past')
  await grace.sees('Say how you know')
  await grace.fillsDay('What is the right date?', addDays(letterDatedOn, -7))
  await grace.fills('How do you know?', 'I have the letter itself')
  await grace.presses('Ask for a second look')
  await grace.follows('Look at a corrected date')
  await grace.sees('Somebody else has to look at this')

  await imogen.opens(`/admin/cases/${id}/second-look`)
  await imogen.sees('I have the letter itself')
  await imogen.presses('Put this date right')
  await imogen.sees('Done. It is in the story below')
  await amina.receives(`A date of your case has changed – ${reference}`)
  await amina.opens(`/parent/cases/${id}/dates`)
  await amina.sees('the date on the decision letter was corrected')
  await amina.doesNotSee('I have the letter itself')
})

const appealFrom = async (letterDatedOn: CalendarDate) =>
  startAppeal({ letterDatedOn }, await currentCalendar(reader))

/**
 * Of the last days on which a letter could have come, one whose safe day nobody has proclaimed yet: days that no other
 * journey counts from, since the list is everybody's.
 */
async function aLetterWhoseSafeDayIsFree(): Promise<CalendarDate> {
  const calendar = await currentCalendar(reader)
  for (const back of [1, 2, 3, 4, 5, 6, 7, 8, 9, 23, 24, 25, 26, 27, 28, 29, 30]) {
    const letterDatedOn = addDays(today(), -back)
    const twoMonths = addMonths(letterDatedOn, 2)
    if (weekdayOf(twoMonths) < 6 && !calendar.days.has(twoMonths)) return letterDatedOn
  }
  throw new Error('No day is free')
}
