import { describe, expect, it } from 'vitest'
import { date } from './calendar/date'
import { arrangeMediation } from './clock/arrange-mediation'
import { carryOutAgreement } from './clock/carry-out-agreement'
import { concession } from './clock/concession'
import { contactAdviser } from './clock/contact-adviser'
import { giveNotice } from './clock/give-notice'
import { issueCertificate } from './clock/issue-certificate'
import { notifyIcb } from './clock/notify-icb'
import { otherAct } from './clock/other-act'
import { respondToRecommendation } from './clock/respond-to-recommendation'
import { startAppeal } from './clock/start-appeal'
import type { Working } from './deadline'
import { ifBeforeTheRules } from './in-force'

const said = (workings: readonly Working[]) =>
  workings.flatMap(({ text }) => /apply from ([^.]*)\./.exec(text)?.[1] ?? [])

describe('before the rules applied', () => {
  it('the workings say from when they do', () => {
    expect(said(ifBeforeTheRules(date('2014-08-31'), 'reg33'))).toEqual(['1 September 2014'])
    expect(ifBeforeTheRules(date('2014-09-01'), 'reg33')).toEqual([])
  })

  it('the latest of several counts', () => {
    expect(said(ifBeforeTheRules(date('2020-07-20'), 'rule12', 'rule20'))).toEqual(['21 July 2020'])
    expect(said(ifBeforeTheRules(date('2020-07-20'), 'rule20', 'rule12'))).toEqual(['21 July 2020'])
    expect(ifBeforeTheRules(date('2020-07-21'), 'rule20', 'rule12')).toEqual([])
  })

  it.each([
    ['contact', (on: string) => contactAdviser({ noticeSentOn: date(on) }), '2014-08-31'],
    [
      'contact, by the printed date',
      (on: string) => contactAdviser({ letterDatedOn: date(on) }),
      '2014-08-31',
    ],
    ['a certificate', (on: string) => issueCertificate({ triggeredOn: date(on) }), '2014-08-31'],
    ['the notice to the ICB', (on: string) => notifyIcb({ laToldOn: date(on) }), '2014-08-31'],
    ['the 30 days', (on: string) => arrangeMediation({ issues: [], laToldOn: date(on) }), '2014-08-31'],
    ['notice of the meeting', (on: string) => giveNotice({ meetingOn: date(on) }), '2014-08-31'],
    ['an agreement', (on: string) => carryOutAgreement({ agreedOn: date(on), item: 'other' }), '2014-08-31'],
    ['a concession', (on: string) => concession({ notifiedOn: date(on), decision: 'cease' }), '2014-08-31'],
    ['a recommendation', (on: string) => respondToRecommendation({ recommendedOn: date(on) }), '2018-04-02'],
    ['an appeal', (on: string) => startAppeal({ noticeSentOn: date(on) }), '2020-07-20'],
    ['another act', (on: string) => otherAct({ triggeredOn: date(on), days: 14 }), '2020-07-20'],
  ])('%s says so, and no longer from the day on which they apply', (_, clock, dayBefore) => {
    const from = { '2014-08-31': '2014-09-01', '2018-04-02': '2018-04-03', '2020-07-20': '2020-07-21' }[
      dayBefore
    ]
    expect(said(clock(dayBefore).workings)).toHaveLength(1)
    expect(said(clock(from!).workings)).toEqual([])
  })
})
