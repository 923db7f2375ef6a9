import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents, cases, children } from '@/db/schema/cases'
import * as demo from '@/db/seed/demo'
import { workingDayAgo } from '@/db/seed/tell'
import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import type { Persona } from './persona'
import { formAskingFor, sendPlainForm } from './plain-form'
import { expect, test } from './world'

const asked = {
  by: 'linh',
  child: { firstName: 'Mai', lastName: 'Nguyễn', dateOfBirth: '2016-05-05' },
  grounds: ['refuse_assess'],
  road: 'certificate',
} as const

const aDraft = () => demo.draft(workingDayAgo(1), { ...asked, letterDatedOn: workingDayAgo(20) })

test('dates that cannot be are answered beside their boxes, which keep what was typed', async ({
  visitor,
}) => {
  const answers = 'council=other&decision=refuse_assess'
  const day = visitor.page.getByRole('group', { name: 'What date is on the decision letter?' })
  for (const [typed, message] of [
    [['', '', ''], 'Enter the date on the letter'],
    [['31', '2', '2026'], 'The date on the letter must be a real date'],
    [['12', '', '2026'], 'The date on the letter must include a month'],
    [['1', '1', '26'], 'The date on the letter must have a year with 4 numbers'],
    [['<b>', '🎉', '２０２６'], 'The date on the letter must be a real date'],
    [partsOf(addDays(today(), 1)), 'The date on the letter must be today or in the past'],
    [['9', '9', '9999'], 'The date on the letter must have a year from 1900 to 2199'],
    [['31', '8', '2014'], 'The date on the letter must be 1 September 2014 or later'],
  ] as const) {
    await visitor.opens(`/check/date?${answers}`)
    for (const [at, name] of ['Day', 'Month', 'Year'].entries())
      await day.getByLabel(name, { exact: true }).fill(typed[at]!)
    await visitor.presses('Continue')
    await visitor.sees('There is a problem')
    await expect(day).toContainText(message)
    for (const [at, name] of ['Day', 'Month', 'Year'].entries())
      await expect(day.getByLabel(name, { exact: true })).toHaveValue(typed[at]!)
  }
})

test('an empty form says what is missing, field by field', async ({ linh }) => {
  const id = await aDraft()
  await linh.opens(`/parent/cases/${id}/request/child`)
  for (const label of ['Your child’s first name', 'Your child’s last name', 'Day', 'Month', 'Year'])
    await linh.fills(label, '')
  await linh.presses('Save and continue')
  await isAskedAgain(linh, 'Your child’s first name', 'Enter the child’s or young person’s first name')
  await isAskedAgain(linh, 'Your child’s last name', 'Enter the child’s or young person’s last name')
  await linh.sees('Enter the date of birth')
  expect(await childOf(id)).toMatchObject({ firstName: 'Mai' })
})

test('names of 10,000 letters and hidden characters are refused, other writing and emoji kept', async ({
  linh,
}) => {
  const id = await aDraft()
  const name = 'Your child’s first name'
  await linh.opens(`/parent/cases/${id}/request/child`)
  for (const [typed, kept, message] of [
    ['n'.repeat(10_000), 'n'.repeat(10_000), 'The first name must be 200 characters or fewer'],
    ['n'.repeat(10_001), 'n'.repeat(10_001), 'This must be 10,000 characters or fewer'],
    ['Ma\u0000i', 'Mai', 'This had hidden characters in it'],
    [' \u200B ', ' \u200B ', 'Enter the child’s or young person’s first name'],
    ['Ma\u0007\u202Ei', 'Mai', 'This had hidden characters in it'],
  ] as const) {
    await linh.fills(name, typed)
    await linh.presses('Save and continue')
    // Each message differs from the one before, so that seeing it means that this was answered.
    await isAskedAgain(linh, name, message)
    await expect(linh.page.getByLabel(name)).toHaveValue(kept)
  }
  expect(await childOf(id)).toMatchObject({ firstName: 'Mai' })

  await linh.fills(name, 'Ma\u0302i 👩🏽‍🦽 <script>alert(1)</script>')
  await linh.presses('Save and continue')
  await linh.isAt(`/parent/cases/${id}/request`)
  expect(await childOf(id)).toMatchObject({ firstName: 'Mâi 👩🏽‍🦽 <script>alert(1)</script>' })
  await linh.opens(`/parent/cases/${id}/request/check`)
  await linh.sees('Mâi 👩🏽‍🦽 <script>alert(1)</script>')
})

test('a file that is too large is refused beside its box, and one that is taken may be nearly as large', async ({
  linh,
  baseURL,
}) => {
  const megabyte = 1024 * 1024
  const pdf = (size: number) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size), Buffer.from('\n%%EOF\n')])
  const file = (size: number) => ({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf(size) })
  const id = await aDraft()
  await linh.opens(`/parent/cases/${id}/request/letter`)
  await linh.presses('Attach this file')
  await isAskedAgain(linh, 'Attach the decision letter', 'Choose a file: a PDF or a photograph')
  await linh.attaches('Attach the decision letter', file(20 * megabyte))
  await expect(linh.page.getByText('The file must be 20 MB or smaller')).toBeVisible()
  await linh.attaches('Attach the decision letter', file(19 * megabyte))
  await linh.presses('Attach this file')
  await linh.seesHeading('What you have attached')

  // Without scripts the server says so, and what is far too large is not read at all.
  const form = await formAskingFor('file', 'linh', `${baseURL}/parent/cases/${id}/request/letter`)
  const larger = await sendPlainForm(form, { file: new Blob([pdf(20 * megabyte)]) })
  expect([larger.status, larger.body.includes('The file must be 20 MB or smaller')]).toEqual([200, true])
  const far = await sendPlainForm(form, { file: new Blob([pdf(40 * megabyte)]) })
  expect([far.status, far.body]).toEqual([413, expect.stringContaining('The file must be 20 MB or smaller')])
})

test('a page that is out of date says so and keeps what was typed', async ({ linh }) => {
  const id = await aDraft()
  await linh.opens(`/parent/cases/${id}/request/child`)
  const other = await linh.context.newPage()
  await other.goto(`/parent/cases/${id}/request/choice`)
  await other.getByRole('radio', { name: 'Talk to me first' }).check()
  await other.getByRole('button', { name: 'Save and continue' }).click()
  await expect(other).toHaveURL(new RegExp(`/parent/cases/${id}/request$`))

  await linh.fills('Your child’s first name', 'Typed before the page was old')
  await linh.presses('Save and continue')
  await linh.sees('This case has changed since you opened the page')
  await expect(linh.page.getByLabel('Your child’s first name')).toHaveValue('Typed before the page was old')
  expect(await childOf(id)).toMatchObject({ firstName: 'Mai' })
})

test('a double click starts one case and sends it once', async ({ linh }) => {
  const id = await aDraft()
  await linh.opens(`/parent/cases/${id}/request/check`)
  await linh.ticks('What I have written is true, as far as I know')
  await linh.ticks('I know who will see this')
  await linh.page.getByRole('button', { name: 'Send this request' }).dblclick()
  await linh.seesHeading('Your request has been sent')
  expect(await timesOf('send_request', id)).toBe(1)

  const begun = await casesOfLinh()
  await linh.opens('/parent/start?council=other&decision=refuse_assess&letterDatedOn=' + workingDayAgo(9))
  await linh.fills('What is your council called?', 'Farshire')
  await linh.chooses('The child’s parent or carer')
  await linh.page.getByRole('button', { name: 'Save and continue' }).dblclick()
  await linh.isAt(/\/parent\/cases\/[\w-]+\/request$/)
  expect(await casesOfLinh()).toBe(begun + 1)
})

test('the same form sent a second time changes nothing', async ({ baseURL }) => {
  const id = await aDraft()
  const form = await formAskingFor('firstName', 'linh', `${baseURL}/parent/cases/${id}/request/child`)
  const child = {
    firstName: 'Mai Anh',
    lastName: 'Nguyễn',
    'dateOfBirth-day': '5',
    'dateOfBirth-month': '5',
    'dateOfBirth-year': '2016',
    school: '',
  }
  const once = await sendPlainForm(form, child)
  const again = await sendPlainForm(form, child)
  const changed = await sendPlainForm(form, { ...child, firstName: 'Somebody else' })
  expect([once.status, again.status, changed.status]).toEqual([303, 303, 200])
  expect(changed.body).toContain('This case has changed since you opened the page')
  expect(changed.body).toContain('value="Somebody else"')
  expect(await childOf(id)).toMatchObject({ firstName: 'Mai Anh' })
  expect(await timesOf('describe_child', id)).toBe(2)
})

test('what is somebody else’s does not exist', async ({ linh, baseURL }) => {
  const theirs = await demo.draft(workingDayAgo(1), {
    ...asked,
    by: 'owen',
    letterDatedOn: workingDayAgo(20),
  })
  for (const path of ['', '/request', '/request/child', '/certificate', '/times'])
    expect(await linh.asksFor(`/parent/cases/${theirs}${path}`)).toBe(404)
  await linh.seesHeading('We cannot find that page')

  // Nor through the id that a form carries.
  const start = '/parent/start?council=other&decision=refuse_assess&letterDatedOn=' + workingDayAgo(9)
  const { carried, ...form } = await formAskingFor('startedBy', 'linh', `${baseURL}${start}`)
  const foreign = carried.filter(([field]) => field !== 'caseId')
  const answer = await sendPlainForm(
    { ...form, carried: foreign },
    { caseId: theirs, councilNamed: 'Farshire', startedBy: 'parent' },
  )
  expect(answer.status).toBe(404)
  expect(answer.body).toContain('We cannot find that page')
  expect(await timesOf('start_case', theirs)).toBe(1)

  const wrong = await sendPlainForm(
    { ...form, carried },
    { localAuthorityId: 'nonsense', councilNamed: 'Farshire', startedBy: 'king' },
  )
  expect(wrong.status).toBe(200)
  expect(wrong.body).toContain('Choose who you are')
})

test('addresses that mean nothing lead to a plain page', async ({ linh }) => {
  const nul = '%00'
  for (const path of [
    '/parent/cases/nonsense',
    `/parent/cases/${nul}`,
    `/parent/cases/${crypto.randomUUID()}`,
    `/parent/cases/${'a'.repeat(2000)}/request/child`,
    '/parent?page=-1',
    '/parent?page=1e9',
    `/check?council=${nul}&council=other`,
    '/check/result?council=other&decision=refuse_assess&letterDatedOn=9999-99-99',
    '/check/result?council=other&decision=refuse_assess&letterDatedOn=9999-12-31',
    '/check/result?council=other&decision=refuse_assess&letterDatedOn=0001-01-01',
    `/check/dates.ics?council=${nul}&letterDatedOn=${nul}`,
    `/deadlines/appeal?noticeSentOn=${nul}&ask=${nul}`,
    '/deadlines/appeal?noticeSentOn=9999-12-31&noticeSentOn=x',
    '/deadlines/certificate?triggeredOn-day=29&triggeredOn-month=12&triggeredOn-year=2028',
    `/deadlines/certificate-needed?grounds=${'section_b,'.repeat(500)}`,
    '/deadlines/nonsense',
    `/deadlines/appeal/dates.ics?noticeSentOn=${nul}`,
    '/deadlines/nonsense/dates.ics',
    `/api/v1/deadlines/certificate?triggeredOn=${nul}&${nul}=1`,
    '/api/v1/%E0%A4%A',
    `/verify?number=${nul}&code=${nul}`,
    `/verify?number=${'9'.repeat(3000)}&code=x`,
    '/verify?number=a&number=b&code=c',
    `/mailbox?to=${nul}`,
    '/mailbox?page=99999999',
    `/mailbox/${nul}`,
    '/mailbox/nonsense/raw',
    '/certificates/nonsense/pdf',
    `/certificates/${nul}/braille`,
    `/documents/${nul}`,
    '/information/nonsense',
    '/sign-in?next=//elsewhere.example',
    `/sign-in/link?token=${nul}`,
    '/%E0%A4%A',
  ]) {
    const status = (await linh.page.request.get(path)).status()
    expect([200, 400, 404], `${path} answers ${status}`).toContain(status)
  }
})

const partsOf = (day: string) =>
  day
    .split('-')
    .toReversed()
    .map((part) => String(Number(part)))

/** The message stands beside its field. */
async function isAskedAgain({ page }: Persona, label: string, message: string) {
  const field = page.getByLabel(label)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(new RegExp(message))
}

async function childOf(caseId: string) {
  const [child] = await reader.select().from(children).where(eq(children.caseId, caseId))
  return child
}

async function timesOf(name: string, caseId: string): Promise<number> {
  const events = await reader
    .select({ name: caseEvents.name })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
  return events.filter((event) => event.name === name).length
}

const casesOfLinh = () => reader.$count(cases, eq(cases.localAuthorityNamed, 'Farshire'))
