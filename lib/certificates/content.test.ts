import { describe, expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { certificateContent, type CertificateContent, type CertificateParticulars } from './content'
import { tookPart } from './particulars.fixture'

const grounds: CertificateParticulars['ground'][] = [
  { kind: 'information_given' },
  { kind: 'withdrew' },
  { kind: 'took_part', endedOn: date('2026-12-08') },
  { kind: 'not_arranged', toldOn: date('2026-12-07') },
  { kind: 'not_arranged', toldOn: null },
]

/** Hard spaces are for print. */
const said = (part: unknown): string => JSON.stringify(part).replaceAll('\u00a0', ' ')

function firstPage({ next: _next, ...certificate }: CertificateContent): string {
  return said(certificate)
}

test.each([
  [grounds[0], 'section 55(4): does not wish to pursue mediation', 'do not wish to pursue mediation.'],
  [grounds[1], 'section 55(4): no longer wishes', 'then that they no longer wish to.'],
  [grounds[2], 'section 55(5): took part in mediation', 'they have taken part. It ended on 8 December 2026.'],
  [grounds[3], 'regulation 36: mediation could not be arranged', 'On 7 December 2026 I was told'],
  [grounds[4], 'regulation 36: mediation could not be arranged', 'It was not arranged within 30 days.'],
] as const)('each kind names its provision and what happened: %o', (ground, law, outcome) => {
  const content = certificateContent({ ...tookPart, ground: ground ?? tookPart.ground })
  expect(content.law).toContain(law)
  expect(said(content.statement)).toContain(outcome)
})

test('only a certificate for taking part says when the mediation ended', () => {
  for (const ground of grounds)
    expect(firstPage(certificateContent({ ...tookPart, ground })).includes('Mediation ended on')).toBe(
      ground.kind === 'took_part',
    )
})

describe('the first page', () => {
  const content = certificateContent(tookPart)

  test('has what the law and the Tribunal ask for', () => {
    for (const fact of [
      'C-2026-000318-Q',
      'Amina Yusuf-Okafor',
      'Yusuf Okafor',
      '14 May 2018',
      'Northshire Council',
      'Not to make an education, health and care (EHC) plan',
      'Grace Lindqvist',
      'Mediation adviser, Arrange SEND mediation',
      'I am independent. No council, integrated care board or NHS England employs me.',
      'K7PM4R9X2D',
      'mediation.example/verify',
    ])
      expect(firstPage(content)).toContain(fact)
    expect(said([content.letterDate.value, content.issueDate.value])).toBe(
      '["2 November 2026","9 December 2026"]',
    )
  })

  test('has no advice, no date to appeal, and nothing that it was not asked for', () => {
    const particulars = {
      ...tookPart,
      said: 'Secret words',
      attended: ['Sam Stranger'],
      outcome: 'All agreed',
    }
    const page = firstPage(certificateContent(particulars))
    for (const forbidden of [
      'Secret',
      'Stranger',
      'agreed',
      'appeal',
      'January',
      'because',
      'attend',
      'offer',
    ])
      expect(page).not.toContain(forbidden)
  })

  test('the square opens the checking page with number and code', () => {
    const url = new URL(content.check.url)
    expect(url.origin + url.pathname).toBe(tookPart.verifyUrl)
    expect(Object.fromEntries(url.searchParams)).toEqual({ number: 'C-2026-000318-Q', code: 'K7PM4R9X2D' })
  })

  test('a young person who holds the right is named once', () => {
    const name = 'Yusuf Okafor'
    const { about } = certificateContent({
      ...tookPart,
      holder: { name, is: 'young_person' },
      child: { ...tookPart.child, name, isYoungPerson: true },
    })
    expect(about.lines.map(({ label }) => label)).not.toContain('Parent')
    expect(about.lines[0]).toEqual({ label: 'Young person', value: name })
  })

  test('names each integrated care board that mediation was with', () => {
    const { about, statement } = certificateContent({ ...tookPart, icbs: ['NHS Northshire ICB'] })
    expect(about.lines).toContainEqual({ label: 'Integrated care board', value: 'NHS Northshire ICB' })
    expect(statement.sentences[0]).toContain('with Northshire Council and NHS Northshire ICB.')
  })

  test('a replacement keeps the date of issue and says what was put right', () => {
    const content = certificateContent({
      ...tookPart,
      replaces: {
        number: 'C-2026-000317-P',
        correctedOn: date('2026-12-14'),
        corrected: ['child_name', 'born_on'],
      },
    })
    expect(said(content.issueDate.value)).toBe('"9 December 2026"')
    expect(said(content.replacement)).toBe(
      '"This certificate replaces C-2026-000317-P. It keeps the date of issue. Put right on 14 December 2026: the name of the child or young person and the date of birth."',
    )
  })
})

describe('the second page', () => {
  test('gives the safe day first and the last day after it', () => {
    const { dates, workings } = certificateContent(tookPart).next
    expect(said(dates?.safe)).toContain('"Do this by","value":"8 January 2027"')
    expect(dates?.legal?.value).toBe('Monday 11 January 2027, 5pm')
    expect(workings.steps).toHaveLength(tookPart.appeal?.workings.length ?? 0)
  })

  test('says so when both days are the same', () => {
    const day = date('2027-01-08')
    const { dates } = certificateContent({
      ...tookPart,
      appeal: { dueOn: day, safeBy: day, workings: [] },
    }).next
    expect(dates?.legal).toBeNull()
    expect(dates?.safe.rest).toContain('also the last day the rules allow')
  })

  test('never asks for a day that is over', () => {
    const over = { dueOn: date('2027-01-11'), safeBy: date('2026-12-01'), workings: [] }
    expect(certificateContent({ ...tookPart, appeal: over }).next.dates?.safe.label).toBe('Do this today')
    const late = { ...over, dueOn: date('2026-12-02') }
    const { dates, noDate } = certificateContent({ ...tookPart, appeal: late }).next
    expect(dates).toBeNull()
    expect(noDate).toContain('A judge can still allow it.')
  })

  test('without a computed day asks to ring', () => {
    const { dates, noDate } = certificateContent({ ...tookPart, appeal: null }).next
    expect(dates).toBeNull()
    expect(noDate).toContain('0808 157 0123')
  })

  test.each([
    ['refuse_assess', 'SEND35A'],
    ['refuse_plan', 'SEND35'],
    ['cease', 'SEND35'],
  ] as const)('a decision of %s is appealed on form %s', (ground, form) => {
    const { decision } = tookPart
    const { send } = certificateContent({ ...tookPart, decision: { ...decision, grounds: [ground] } }).next
    expect(send.things[0]).toContain(`Form ${form}, filled in.`)
  })
})
