import { describe, expect, it, test } from 'vitest'
import worked from '@/lib/law/law-vectors.json' with { type: 'json' }
import { answerTo } from './an-answer.fixture'

/*
 * The worked examples of the law, asked over HTTP. Those of pure arithmetic have no address of their own; they are
 * worked in lib/law, as are days that the parties agreed among themselves.
 */

type Given = Record<string, unknown>

const asked: Record<string, (given: Given) => Promise<unknown>> = {
  is_working_day: async ({ d }) => (await answerTo('working-days', { on: d })).workingDay,
  certificate_due: async ({ trigger }) => certificate(trigger),
  contact_deadline: async ({ notice_sent }) => contact(notice_sent),
  icb_notice_due: async ({ la_informed }) => ({
    due: (await answerTo('deadlines/icb-notice', { laToldOn: la_informed })).dueOn,
  }),
  mediation_window: async ({ trigger }) => {
    const { dueOn, safeBy } = await answerTo('deadlines/arrange-mediation', {
      issues: 'education',
      laToldOn: trigger,
    })
    return { legal_last_day: dueOn, safe_hold_by: safeBy }
  },
  arranging_clock: arranging,
  certificate_needed: async ({ grounds }) => (await answerTo('certificate-needed', { grounds })).needed,
  appeal_deadline: appeal,
  other_act_deadline: async ({ trigger, n, unit }) => {
    const length = unit === 'days' ? { days: n } : { workingDays: n }
    return { last_day: (await answerTo('deadlines/other-act', { triggeredOn: trigger, ...length })).dueOn }
  },
  reg44_deadlines: async ({ from_date, kind }) => agreement(from_date, kind),
  reg42_deadlines: async ({ agreement: agreedOn, appealable = [] }) => {
    const items = appealable as string[]
    if (items.length === 0)
      return { ...(await agreement(agreedOn, 'other')), ...(await agreement(agreedOn, 'icb_tells_la')) }
    const found = await Promise.all(items.map((item) => agreement(agreedOn, item)))
    return Object.fromEntries(items.map((item, at) => [item, found[at]]))
  },
  reg45_deadlines: async ({ notified_tribunal, kind }) =>
    snakeCase(
      (await answerTo('deadlines/concession', { notifiedOn: notified_tribunal, decision: kind })).dueOn,
    ),
  recommendation_response: async ({ recommendation }) => {
    const { dueOn, safeBy } = await answerTo('deadlines/recommendation', { recommendedOn: recommendation })
    return { safe_last_day: safeBy, lenient_last_day: dueOn }
  },
  compulsory_school_age_ends: async ({ dob }) =>
    (await answerTo('right-holder', { dateOfBirth: dob, on: dob })).compulsorySchoolAgeEndsOn,
  right_holder: async ({ dob, on }) => {
    const { rightHolder } = await answerTo('right-holder', { dateOfBirth: dob, on })
    return rightHolder === 'none' ? 'over_25' : rightHolder
  },
  case_dates: async (given) => ({
    contact: await contact(given.notice_sent),
    appeal: await appeal(given),
    arrange: await arranging(given),
    certificate: { concluded: await certificate(given.concluded_on) },
  }),
}

const overHttp = worked.vectors.filter(
  ({ function: name, inputs }) => name in asked && !('agreed_dates' in inputs),
)

describe('worked examples of the law, asked over HTTP', () => {
  it('are most of them', () => {
    expect(overHttp.length).toBeGreaterThan(75)
  })

  test.each(overHttp.map((vector) => ({ ...vector, name: `${vector.id} ${vector.rule}: ${vector.why}` })))(
    '$name',
    async ({ function: name, inputs, expected }) => {
      const found = await asked[name]!(inputs)
      if (typeof found === 'object') expect(expected).toMatchObject(found as object)
      else expect(found).toEqual(expected)
    },
  )
})

async function certificate(triggeredOn: unknown) {
  const { dueOn, safeBy } = await answerTo('deadlines/certificate', { triggeredOn })
  return { due: dueOn, escalate_on: safeBy }
}

async function contact(noticeSentOn: unknown) {
  const { dueOn, safeBy } = await answerTo('deadlines/contact-adviser', { noticeSentOn })
  return { legal_last_day: dueOn, safe_last_day: safeBy }
}

async function arranging({ issues, la_informed, icb_notified }: Given) {
  const clock = await answerTo('deadlines/arrange-mediation', {
    issues,
    laToldOn: la_informed,
    icbToldOn: icb_notified,
  })
  return {
    route: clock.route,
    icb_notice_due: clock.icbNoticeDueOn,
    arranger: clock.arrangedBy === 'icb' ? 'ICB' : 'LA',
    legal_last_day: clock.dueOn,
    safe_hold_by: clock.safeBy,
  }
}

async function appeal({ notice_sent, letter_dated, certificate_issued, contacted }: Given) {
  const found = await answerTo('deadlines/appeal', {
    noticeSentOn: notice_sent,
    letterDatedOn: letter_dated,
    certificateIssuedOn: certificate_issued,
    adviserContactedOn: contacted,
  })
  const rule12: Record<string, string> = { none: 'none', next_working_day: 'T12-2' }
  return {
    two_months: found.twoMonths,
    one_month: found.oneMonth,
    governed_by: found.governedBy,
    rule_12: rule12[String(found.rule12)] ?? 'T12-3',
    legal_last_day: found.dueOn,
    safe_last_day: found.safeBy,
    certificate_contact_late: found.certificateContactLate,
  }
}

async function agreement(agreedOn: unknown, item: unknown) {
  return snakeCase((await answerTo('deadlines/agreement', { agreedOn, item })).dueOn)
}

const snakeCase = (days: unknown) =>
  Object.fromEntries(
    Object.entries(days as Record<string, string>).map(([step, on]) => [
      step.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      on,
    ]),
  )
