import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { startAppeal, type AppealFacts } from './start-appeal'

const steps = (facts: AppealFacts) =>
  startAppeal(facts).workings.map(({ text, date: day }) => `${text} ${day ?? ''}`.trim())

describe('the workings of an appeal', () => {
  it('are short for a plain count', () => {
    expect(steps({ noticeSentOn: date('2026-09-02') })).toEqual([
      'The council sent its decision letter on this day. It does not matter when it reached you. 2026-09-02',
      'Two months after that. The day of sending is not counted. 2026-11-02',
      'The last day. The Tribunal must have your appeal by 5pm. 2026-11-02',
    ])
  })

  it('compare the certificate, move the end for Christmas and keep the safe day before it', () => {
    expect(
      steps({ noticeSentOn: date('2025-10-01'), certificateIssuedOn: date('2025-11-29') }).slice(2),
    ).toEqual([
      'The first certificate was issued. We count from the date printed on it, even if it came late. 2025-11-29',
      'One month after that. A second certificate does not start another month. 2025-12-29',
      'The month from the certificate ends later, so it counts. 2025-12-29',
      'That is from 25 December to 1 January. The Tribunal takes the first working day after 1 January. 2026-01-02',
      'The last day. The Tribunal must have your appeal by 5pm. 2026-01-02',
      'The safe day does not use the Tribunal’s extra days.',
      'The safe day: a working day, by the most careful count. 2025-12-29',
    ])
  })

  it('say why the two months stay, and name August', () => {
    expect(
      steps({ noticeSentOn: date('2026-06-30'), certificateIssuedOn: date('2026-07-06') }).slice(4),
    ).toEqual([
      'The month from the certificate does not end later, so the two months count. 2026-08-30',
      'That is in August. The Tribunal takes the first working day after 31 August. 2026-09-01',
      'The last day. The Tribunal must have your appeal by 5pm. 2026-09-01',
      'The safe day does not use the Tribunal’s extra days.',
      'The safe day: a working day, by the most careful count. 2026-08-28',
    ])
  })

  it('name the later reading and do not rely on it', () => {
    expect(steps({ noticeSentOn: date('2027-05-31') }).slice(2, 5)).toEqual([
      'That is not a working day. The Tribunal takes the next working day. 2027-08-02',
      'The rules may be read to allow until this later day. Do not rely on it: we use the earlier one. 2027-09-01',
      'The last day. The Tribunal must have your appeal by 5pm. 2027-08-02',
    ])
  })

  it('show the safe count from the printed date', () => {
    expect(steps({ noticeSentOn: date('2026-09-02'), letterDatedOn: date('2026-08-27') }).slice(3)).toEqual([
      'An earlier date is printed on the letter. To be safe we count from that one. 2026-08-27',
      'Two months after the printed date. 2026-10-27',
      'The safe day: a working day, by the most careful count. 2026-10-27',
    ])
  })

  it('show late contact with what can still be done', () => {
    const late = { certificateIssuedOn: date('2026-11-10'), adviserContactedOn: date('2026-11-04') }
    expect(steps({ noticeSentOn: date('2026-09-02'), ...late }).slice(6)).toEqual([
      'The adviser was contacted after the two months. The month from the certificate may not count then, so the safe day leaves it out. You can still ask the Tribunal to allow your appeal.',
      'The safe day: a working day, by the most careful count. 2026-11-02',
    ])
  })
})
