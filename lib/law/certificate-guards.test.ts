import { describe, expect, it } from 'vitest'
import { date } from './calendar/date'
import {
  certificateProvision,
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
  informationComplete: true,
  contact: { inTime: true, lateReason: null },
  statement: { madeOn: date('2026-11-20'), byRightHolder: true },
  meetings: ground === 'took_part' ? [held] : [],
  concludedOn: date('2026-11-20'),
  arranging: { beganOn: date('2026-10-23'), saidCannotOn: today },
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
