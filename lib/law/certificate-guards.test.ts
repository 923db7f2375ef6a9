import { describe, expect, it } from 'vitest'
import { date } from './calendar/date'
import {
  certificateProvision,
  guardsOf,
  unmetByIssuer,
  unmetGuards,
  type CertificateFacts,
  type CertificateGround,
} from './certificate-guards'

const today = date('2026-11-23')
const tomorrow = date('2026-11-24')
const held = { familyAttended: true, arrangingSideAttended: true }

/** Facts on which every ground would stand. */
const sound = (ground: CertificateGround): CertificateFacts => ({
  ground,
  today,
  issuedOn: today,
  triggeredOn: date('2026-11-20'),
  issuer: { isAdviser: true, employer: 'other' },
  holder: { is: 'parent', childBornOn: date('2016-05-04'), actsForReason: null },
  informationComplete: true,
  contact: { inTime: true, lateReason: null },
  statement: { madeOn: date('2026-11-20'), byRightHolder: true },
  meetings: ground === 'took_part' ? [held] : [],
  concludedOn: date('2026-11-20'),
  arranging: { beganOn: date('2026-10-23'), saidCannotOn: today },
})

const child = { childBornOn: date('2016-05-04'), actsForReason: null }
/** Past compulsory school age since the last Friday of June, and not sixteen a day too early. */
const leaver = { ...child, childBornOn: date('2010-08-31') }
/** Twenty-five today. */
const grown = { ...child, childBornOn: date('2001-11-23') }

describe('the day the right passes', () => {
  const parent = (day: string) =>
    unmet('not_arranged', {
      today: date(day),
      issuedOn: date(day),
      triggeredOn: date(day),
      arranging: { beganOn: date('2026-01-01'), saidCannotOn: date(day) },
      holder: { ...child, childBornOn: date('2010-08-31'), is: 'parent' },
    })

  it('is the one after the last Friday of June', () => {
    expect(parent('2026-06-26')).toEqual([])
    expect(parent('2026-06-27')).toEqual(['acts_for_without_reason'])
  })
})

const everyGround: CertificateGround[] = ['information_given', 'withdrew', 'took_part', 'not_arranged']
const unmet = (ground: CertificateGround, facts: Partial<CertificateFacts>) =>
  unmetGuards({ ...sound(ground), ...facts })

describe.each(everyGround)('a certificate for %s', (ground) => {
  it.each<[Partial<CertificateFacts>, string[]]>([
    [{}, []],
    [{ triggeredOn: today }, []],
    [{ issuer: { isAdviser: false, employer: 'other' } }, ['issuer_not_adviser']],
    [{ issuer: { isAdviser: true, employer: 'local_authority' } }, ['issuer_not_independent']],
    [{ informationComplete: false }, ['information_incomplete']],
    [{ issuedOn: date('2026-11-22') }, ['not_dated_today']],
    [{ issuedOn: tomorrow }, ['not_dated_today']],
    [{ triggeredOn: tomorrow }, ['triggered_in_future']],
    [{ holder: { ...child, is: 'young_person' } }, ['right_not_held']],
    [{ holder: { ...leaver, is: 'young_person' } }, []],
    [{ holder: { ...leaver, is: 'parent' } }, ['acts_for_without_reason']],
    [{ holder: { ...leaver, is: 'parent', actsForReason: ' ' } }, ['acts_for_without_reason']],
    [{ holder: { ...leaver, is: 'parent', actsForReason: 'Best interests decision of 3 March' } }, []],
    [{ holder: { ...grown, is: 'young_person' } }, ['right_not_held']],
    [{ holder: { ...grown, is: 'parent', actsForReason: 'Any' } }, ['right_not_held']],
  ])('with %o lacks %j', (facts, expected) => {
    expect(unmet(ground, facts)).toEqual(expected)
  })
})

describe.each(['information_given', 'withdrew'] as const)('a certificate for %s', (ground) => {
  it.each<[Partial<CertificateFacts>, string[]]>([
    [{ statement: { madeOn: null, byRightHolder: true } }, ['no_statement']],
    [{ statement: { madeOn: tomorrow, byRightHolder: true } }, ['no_statement']],
    [{ statement: { madeOn: today, byRightHolder: true } }, []],
    [{ statement: { madeOn: today, byRightHolder: false } }, ['statement_not_by_right_holder']],
    [{ contact: { inTime: false, lateReason: null } }, ['contact_late_without_reason']],
    [{ contact: { inTime: false, lateReason: '  ' } }, ['contact_late_without_reason']],
    [{ contact: { inTime: false, lateReason: 'The letter went to an old address' } }, []],
    [{ concludedOn: null, meetings: [], arranging: { beganOn: null, saidCannotOn: null } }, []],
  ])('with %o lacks %j', (facts, expected) => {
    expect(unmet(ground, facts)).toEqual(expected)
  })
})

describe('a certificate for taking part', () => {
  it.each<[Partial<CertificateFacts>, string[]]>([
    [{ meetings: [] }, ['nobody_took_part']],
    [{ meetings: [{ ...held, familyAttended: false }] }, ['nobody_took_part']],
    [{ meetings: [{ ...held, arrangingSideAttended: false }] }, ['nobody_took_part']],
    [{ meetings: [{ ...held, arrangingSideAttended: false }, held] }, []],
    [{ concludedOn: null }, ['not_concluded']],
    [{ concludedOn: tomorrow }, ['not_concluded']],
    [{ concludedOn: today }, []],
    [{ statement: { madeOn: null, byRightHolder: false }, contact: { inTime: false, lateReason: null } }, []],
  ])('with %o lacks %j', (facts, expected) => {
    expect(unmet('took_part', facts)).toEqual(expected)
  })
})

describe('a certificate for not arranged', () => {
  const silent = (beganOn: string | null) => ({
    arranging: { beganOn: beganOn === null ? null : date(beganOn), saidCannotOn: null },
  })

  it.each<[Partial<CertificateFacts>, string[]]>([
    [{ arranging: { beganOn: null, saidCannotOn: today } }, []],
    [{ arranging: { beganOn: null, saidCannotOn: tomorrow } }, ['not_arranged_not_shown']],
    [silent(null), ['not_arranged_not_shown']],
    [silent('2026-10-24'), ['not_arranged_not_shown']],
    [silent('2026-10-23'), []],
    [{ ...silent('2026-10-01'), meetings: [held] }, ['not_arranged_not_shown']],
    [{ ...silent('2026-10-01'), meetings: [{ ...held, arrangingSideAttended: false }] }, []],
    [{ meetings: [held] }, []],
  ])('with %o lacks %j', (facts, expected) => {
    expect(unmet('not_arranged', facts)).toEqual(expected)
  })
})

describe('the guards', () => {
  it('are all named at once, with the law behind them', () => {
    expect(unmet('took_part', { informationComplete: false, meetings: [], concludedOn: null })).toEqual([
      'information_incomplete',
      'nobody_took_part',
      'not_concluded',
    ])
    expect(certificateProvision).toContain('section 55')
  })
})

it('asks of whoever signs a replacement that they are an adviser, and independent', () => {
  expect(unmetByIssuer({ isAdviser: true, employer: 'other' })).toEqual([])
  expect(unmetByIssuer({ isAdviser: false, employer: 'icb' })).toEqual([
    'issuer_not_adviser',
    'issuer_not_independent',
  ])
})

it('lists every guard of a kind, met or not', () => {
  const { meetings: _, ...facts } = sound('took_part')
  expect(guardsOf({ ...facts, meetings: [] })).toMatchObject({
    issuer_not_adviser: true,
    nobody_took_part: false,
  })
  expect(Object.keys(guardsOf(sound('not_arranged')))).not.toContain('nobody_took_part')
})
