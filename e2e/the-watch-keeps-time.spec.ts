import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths, dayAndMonth } from '@/lib/law/calendar/date'
import { addWorkingDays } from '@/lib/law/calendar/working-day'
import { theWatchGoesRound } from './time-passes'
import { referenceOf } from './told-stories'
import { expect, test } from './world'

test('a council that is silent is reminded and then reported, as everybody concerned can see', async ({
  owen,
  dev,
  margaret,
  grace,
}) => {
  const id = await demo.request(workingDayAgo(12), {
    by: 'owen',
    child: { firstName: 'Carys', lastName: 'Pritchard', dateOfBirth: '2017-06-30' },
    grounds: ['refuse_assess'],
    letterDatedOn: workingDayAgo(20),
    road: 'meeting',
  })
  const reference = await referenceOf(id)
  const dueOn = addWorkingDays(workingDayAgo(12), 2)
  await theWatchGoesRound()

  // The head of the council's service, and everybody at the desk.
  await margaret.receives(`Late since ${dayAndMonth(dueOn)}: please act – ${reference}`)
  await grace.receives(`Late since ${dayAndMonth(dueOn)} – ${reference}`)
  await dev.opens(`/authority/cases/${id}`)
  await dev.sees(/^Today is day \d+ of 30/)
  await expect(dev.part('Council to open our letter')).toContainText('Late by')
  await dev.sees('Northshire Council has not done this in time: say that the request had arrived.')

  await owen.opens(`/parent/cases/${id}`)
  await owen.sees('Northshire Council has not done this in time: say that the request had arrived.')
  await expect(owen.page.getByRole('img', { name: /The dates of case/ })).toBeVisible()

  await grace.opens(`/admin?left=late&search=${reference}`)
  await expect(grace.part(reference)).toContainText('Late by')
  await expect(grace.part(reference)).toContainText('Nobody there has said that our letter came')
  await expect(grace.part(reference)).toContainText('We wrote once')
  await grace.opens(`/admin/cases/${id}`)
  await grace.sees(/Northshire Council has still to say that our notice has arrived/)

  // What was told is not told again, whoever goes round.
  await theWatchGoesRound()
  await dev.opens(`/authority/cases/${id}`)
  await expect(dev.page.getByText('Northshire Council has not done this in time')).toHaveCount(1)
  await dev.presses('Say that it arrived')
  await dev.sees('We have recorded that the request arrived')
  await owen.receives(`Your request has arrived – ${reference}`)
  await grace.opens(`/admin/cases/${id}`)
  await grace.doesNotSee(/has still to say that our notice has arrived/)
})

test('a family is reminded of its day, safe day first, and pressed to nothing', async ({ linh }) => {
  const id = await demo.draft(workingDayAgo(12), {
    by: 'linh',
    child: { firstName: 'Mai', lastName: 'Nguyễn', dateOfBirth: '2016-10-03' },
    grounds: ['refuse_plan'],
    letterDatedOn: addDays(addMonths(today(), -2), 6),
    road: 'certificate',
  })
  const reference = await referenceOf(id)
  await theWatchGoesRound()

  const { text, subject } = await linh.receives('If you want our help, ask by')
  expect(subject).toContain(reference)
  expect(text.indexOf('Do this by')).toBeLessThan(text.indexOf('the rules allow'))
  expect(text).toContain('If you want neither, you need do nothing')
  expect(text).toContain('Ring free on')
  expect(text).not.toContain('Mai')
  const [link = ''] = /http\S+/.exec(text) ?? []
  await linh.opens(new URL(link).pathname)
  await linh.isAt(`/parent/cases/${id}/request`)
})
