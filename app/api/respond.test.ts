import { describe, expect, it, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { rulesVersion } from '@/lib/law/deadline'
import published from '@/lib/law/calendar/bank-holidays.json' with { type: 'json' }
import { answerTo, ask } from './an-answer.fixture'

const everyDeadline = [
  'duty',
  'owedBy',
  'dueOn',
  'dueBy',
  'safeBy',
  'provision',
  'workings',
  'rulesVersion',
  'calendarVersion',
]

const keysOf = async (path: string) => Object.keys(await answerTo(path)).sort()

describe('a deadline answers with', () => {
  test.each([
    ['deadlines/contact-adviser?letterDatedOn=2026-09-14', []],
    ['deadlines/certificate?triggeredOn=2026-11-02', []],
    ['deadlines/icb-notice?laToldOn=2026-11-02', []],
    ['deadlines/meeting-notice?meetingOn=2026-12-14', []],
    [
      'deadlines/arrange-mediation?issues=health&laToldOn=2026-11-02',
      ['route', 'arrangedBy', 'icbNoticeDueOn'],
    ],
    [
      'deadlines/appeal?noticeSentOn=2026-09-14',
      ['twoMonths', 'oneMonth', 'governedBy', 'rule12', 'certificateContactLate'],
    ],
    ['deadlines/agreement?agreedOn=2026-11-20&item=assess', []],
    ['deadlines/concession?notifiedOn=2026-11-20&decision=cease', []],
    ['deadlines/other-act?triggeredOn=2026-07-06&days=14', []],
    ['deadlines/recommendation?recommendedOn=2026-11-02', []],
  ])('%s: the same keys as every other, and %j', async (path, more) => {
    expect(await keysOf(path)).toEqual([...everyDeadline, ...more].sort())
    const answer = await answerTo(path)
    expect(answer).toMatchObject({ rulesVersion, calendarVersion: shippedCalendar.version })
    for (const working of answer.workings as object[]) expect(Object.keys(working)).toEqual(['text', 'date'])
  })

  it('the whole of it', async () => {
    expect(await answerTo('deadlines/meeting-notice?meetingOn=2026-12-14&arrangedBy=icb')).toEqual({
      duty: 'give_notice',
      owedBy: 'icb',
      dueOn: '2026-12-07',
      dueBy: null,
      safeBy: '2026-12-07',
      provision: 'SEND Regulations 2014, regulation 37',
      workings: [
        { text: 'The day of the meeting. It is not counted.', date: '2026-12-14' },
        {
          text: 'The regulations do not say what a working day is. We use the Tribunal’s meaning: not a Saturday, a Sunday or a bank holiday. An office’s own closing days count.',
          date: null,
        },
        {
          text: 'The fifth working day before it: everyone must have been told the date and place.',
          date: '2026-12-07',
        },
        { text: 'The family may agree to be told later. That is written down.', date: null },
      ],
      rulesVersion,
      calendarVersion: shippedCalendar.version,
    })
  })

  it('5pm in London where the Tribunal’s rule names the hour, winter and summer', async () => {
    expect(await answerTo('deadlines/appeal?noticeSentOn=2026-09-14')).toMatchObject({
      dueOn: '2026-11-16',
      dueBy: '2026-11-16T17:00:00+00:00',
      safeBy: '2026-11-13',
      rule12: 'next_working_day',
      oneMonth: null,
    })
    expect(await answerTo('deadlines/appeal?noticeSentOn=2026-05-14')).toMatchObject({
      dueBy: '2026-07-14T17:00:00+01:00',
    })
  })

  it('no day while a clock about health alone waits for the ICB to be told', async () => {
    const waiting = 'deadlines/arrange-mediation?issues=health&laToldOn=2026-11-02'
    expect(await answerTo(waiting)).toMatchObject({
      owedBy: 'icb',
      dueOn: null,
      safeBy: null,
      route: 'health_only',
      arrangedBy: 'icb',
      icbNoticeDueOn: '2026-11-05',
    })
    expect(await answerTo(`${waiting}&icbToldOn=2026-11-05`)).toMatchObject({ dueOn: '2026-12-05' })
  })

  test.each([
    ['agreement', 'item', 'cease', 'ceasePlan'],
    ['agreement', 'item', 'assess', 'notifyWillAssess decisionNotToIssue finalPlan'],
    ['agreement', 'item', 'make_plan', 'draftPlan finalPlan'],
    ['agreement', 'item', 'reconsider', 'reconsiderAndAct'],
    ['agreement', 'item', 'amend_provision', 'amendedPlan'],
    ['agreement', 'item', 'amend_placement', 'amendedPlan'],
    ['agreement', 'item', 'continue', 'continuePlan'],
    ['agreement', 'item', 'continue_and_amend', 'continuePlan amendedPlan'],
    ['agreement', 'item', 'other', 'other'],
    ['agreement', 'item', 'icb_tells_la', 'icbNotifyLa'],
    ['concession', 'decision', 'refuse_assess', 'notifyWillAssess decisionNotToIssue finalPlan'],
    ['concession', 'decision', 'refuse_reassess', 'notifyWillAssess decisionNotToIssue finalPlan'],
    ['concession', 'decision', 'refuse_plan', 'draftPlan finalPlan'],
    ['concession', 'decision', 'refuse_amend', 'amendedPlan'],
    ['concession', 'decision', 'section_b_or_f', 'amendedPlan'],
    ['concession', 'decision', 'section_i', 'amendedPlan'],
    ['concession', 'decision', 'cease', 'continuePlan'],
  ])('steps: %s %s=%s has %s, due and safe', async (path, name, value, steps) => {
    const from = path === 'agreement' ? 'agreedOn' : 'notifiedOn'
    const { dueOn, safeBy } = await answerTo(`deadlines/${path}?${from}=2026-11-20&${name}=${value}`)
    expect(Object.keys(dueOn as object)).toEqual(steps.split(' '))
    expect(Object.keys(safeBy as object)).toEqual(Object.keys(dueOn as object))
  })

  it('steps that no holiday moves, with the working day before as the safe one', async () => {
    expect(await answerTo('deadlines/agreement?agreedOn=2026-11-20&item=amend_provision')).toMatchObject({
      dueOn: { amendedPlan: '2026-12-25' },
      safeBy: { amendedPlan: '2026-12-24' },
    })
  })
})

describe('the other answers', () => {
  it('have nothing but what they say', async () => {
    expect(await answerTo('right-holder?dateOfBirth=2010-05-10&on=2026-06-27')).toEqual({
      rightHolder: 'young_person',
      compulsorySchoolAgeEndsOn: '2026-06-26',
    })
    expect(await answerTo('right-holder?dateOfBirth=2010-05-10&on=2010-05-09')).toMatchObject({
      rightHolder: 'none',
    })
    expect(await answerTo('certificate-needed?grounds=section_i_named,section_i_type')).toEqual({
      needed: false,
      reason: expect.stringContaining('section I') as string,
    })
    expect(await answerTo('working-days?on=2026-12-28')).toEqual({ workingDay: false })
    expect(await answerTo('working-days?from=2026-12-23&add=3')).toEqual({ date: '2026-12-30' })
    expect(await answerTo('working-days?from=2026-12-30&add=-3')).toEqual({ date: '2026-12-23' })
    expect(await answerTo('bank-holidays')).toEqual({ 'england-and-wales': published['england-and-wales'] })
  })
})

/** The parameters that an answer of 400 names, in order. */
async function wrongIn(path: string): Promise<string[]> {
  const answer = ask(path)
  expect([path, answer.status]).toEqual([path, 400])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await answer.json()) as Problem
  expect(problem).toMatchObject({
    status: 400,
    title: 'Bad input',
    type: expect.stringContaining('#bad-input') as string,
  })
  for (const { detail } of problem.errors!) expect(detail.length).toBeGreaterThan(10)
  return problem.errors!.map(({ parameter }) => parameter)
}

type Problem = { errors?: { parameter: string; detail: string }[] }

describe('bad input is refused, naming the parameter', () => {
  test.each([
    ['deadlines/certificate', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2026-02-30', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2027-02-29', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=02/11/2026', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2026-11-02T00:00:00Z', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=%202026-11-02', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2026-11-02%00', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=%EF%BC%92026-11-02', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=9999-12-31', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=0000-01-01', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2026-11-02&triggeredOn=2026-11-02', ['triggeredOn']],
    ['deadlines/certificate?triggeredOn=2026-11-02&format=xml', ['format']],
    ['deadlines/certificate?triggeredOn=2026-11-02&triggeredon=2026-11-02', ['triggeredon']],
    ['deadlines/certificate?triggeredOn=2026-11-02&__proto__=1&constructor=2', ['__proto__', 'constructor']],
    ['deadlines/certificate?triggeredOn=2026-11-02&%00=1', ['\0']],
    ['deadlines/certificate?unknown=1', ['triggeredOn', 'unknown']],
    ['deadlines/contact-adviser', ['noticeSentOn']],
    ['deadlines/contact-adviser?noticeSentOn=2026-13-01&letterDatedOn=x', ['noticeSentOn', 'letterDatedOn']],
    ['deadlines/appeal?certificateIssuedOn=2026-11-02', ['noticeSentOn']],
    ['deadlines/appeal?noticeSentOn=2026-09-14&certificateIssuedOn=2026-09-13', ['certificateIssuedOn']],
    ['deadlines/arrange-mediation?laToldOn=2026-11-02', ['issues']],
    ['deadlines/arrange-mediation?issues=education', ['laToldOn']],
    ['deadlines/arrange-mediation?issues=education,&laToldOn=2026-11-02', ['issues']],
    ['deadlines/arrange-mediation?issues=transport&laToldOn=2026-11-02', ['issues']],
    ['deadlines/arrange-mediation?issues=health&issues=education&laToldOn=2026-11-02', ['issues']],
    ['deadlines/arrange-mediation?issues=health&laToldOn=2026-11-02&icbToldOn=2026-11-01', ['icbToldOn']],
    ['deadlines/agreement?agreedOn=2026-11-02', ['item']],
    ['deadlines/agreement?agreedOn=2026-11-02&item=toString', ['item']],
    ['deadlines/concession?notifiedOn=2026-11-02&decision=assess', ['decision']],
    ['deadlines/other-act?triggeredOn=2026-11-02', ['days']],
    ['deadlines/other-act?triggeredOn=2026-11-02&days=5&workingDays=5', ['days', 'workingDays']],
    ['deadlines/other-act?triggeredOn=2026-11-02&days=0', ['days']],
    ['deadlines/other-act?triggeredOn=2026-11-02&days=-3', ['days']],
    ['deadlines/other-act?triggeredOn=2026-11-02&days=1.5', ['days']],
    ['deadlines/other-act?triggeredOn=2026-11-02&workingDays=1e3', ['workingDays']],
    ['deadlines/other-act?triggeredOn=2026-11-02&days=99999999999', ['days']],
    ['right-holder?dateOfBirth=2010-05-10', ['on']],
    ['certificate-needed', ['grounds']],
    ['certificate-needed?grounds=section_b,section_z', ['grounds']],
    ['working-days', ['on']],
    ['working-days?from=2026-11-02', ['add']],
    ['working-days?add=3', ['from']],
    ['working-days?on=2026-11-02&from=2026-11-02&add=3', ['on']],
    ['bank-holidays?division=scotland', ['division']],
  ])('%s', async (path, parameters) => {
    expect((await wrongIn(path)).sort()).toEqual([...parameters].sort())
  })

  it('and a name of any length is not sent back whole', async () => {
    const [named] = await wrongIn(`bank-holidays?${'x'.repeat(5000)}=1`)
    expect(named).toHaveLength(100)
  })
})

describe('days beyond the published holidays are refused and not guessed', () => {
  test.each([
    'deadlines/contact-adviser?noticeSentOn=2028-11-30',
    'deadlines/certificate?triggeredOn=2028-12-29',
    'deadlines/certificate?triggeredOn=2149-12-31',
    'deadlines/certificate?triggeredOn=1900-01-01',
    'deadlines/arrange-mediation?issues=education&laToldOn=2028-12-05',
    'deadlines/arrange-mediation?issues=health&laToldOn=2028-12-29',
    'deadlines/icb-notice?laToldOn=2028-12-28',
    'deadlines/meeting-notice?meetingOn=2029-01-09',
    'deadlines/appeal?noticeSentOn=2028-10-31',
    'deadlines/agreement?agreedOn=2028-12-01&item=assess',
    'deadlines/concession?notifiedOn=2028-12-01&decision=refuse_plan',
    'deadlines/other-act?triggeredOn=2028-12-20&days=14',
    'deadlines/other-act?triggeredOn=2026-11-02&workingDays=10000',
    'working-days?on=2029-01-01',
    'working-days?from=2026-11-02&add=10000',
    'working-days?from=2026-11-02&add=-10000',
  ])('%s', async (path) => {
    const answer = ask(path)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      status: 422,
      detail: expect.stringContaining('2028-12-31') as string,
    })
  })

  it('but a count that needs none is made', async () => {
    expect(await answerTo('deadlines/recommendation?recommendedOn=2149-12-31')).toMatchObject({
      dueOn: '2150-02-04',
    })
    expect(await answerTo('right-holder?dateOfBirth=2149-12-31&on=2149-12-31')).toMatchObject({
      compulsorySchoolAgeEndsOn: '2166-06-27',
    })
  })
})

describe('answers', () => {
  const path = 'deadlines/certificate?triggeredOn=2026-11-02'
  const cors = (answer: Response) => answer.headers.get('access-control-allow-origin')

  it('may be kept, and are asked for again by their tag', () => {
    const first = ask(path)
    const tag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    expect(cors(first)).toBe('*')
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = ask(path, { headers: { 'if-none-match': known } })
      expect([known, again.status, again.body]).toEqual([known, 304, null])
      expect([again.headers.get('etag'), cors(again)]).toEqual([tag, '*'])
    }
    expect(ask(path, { headers: { 'if-none-match': '"other"' } }).status).toBe(200)
    expect(ask(`${path.slice(0, -1)}3`, { headers: { 'if-none-match': tag } }).status).toBe(200)
  })

  it('that rest on no calendar may be kept for a day', () => {
    expect(ask('certificate-needed?grounds=cease').headers.get('cache-control')).toBe('public, max-age=86400')
  })

  it('to mistakes are open to every site too, and kept by nobody', () => {
    for (const mistake of ['deadlines/certificate', 'nothing', 'deadlines', '', 'deadlines/appeal/']) {
      const answer = ask(mistake)
      expect(cors(answer), mistake).toBe('*')
      expect(answer.headers.get('cache-control'), mistake).toBe('no-store')
      expect(answer.headers.get('content-type'), mistake).toBe('application/problem+json')
    }
    expect(ask('nothing').status).toBe(404)
  })

  it('are given to GET and HEAD, and to nothing else', () => {
    expect(ask(path, { method: 'HEAD' }).status).toBe(200)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = ask(path, { method })
      expect([method, refused.status]).toEqual([method, 405])
      expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
  })
})
