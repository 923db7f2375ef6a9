import { date, type CalendarDate } from './calendar/date'

/** One provision that these rules carry out. */
export type Provision = {
  readonly instrument: string
  /** The section, regulation or rule; empty when the whole is meant. */
  readonly part: string
  /** Short names of the rules drawn from it. Comments in the code use them. */
  readonly rules: readonly string[]
  readonly says: string
  readonly appliesFrom: CalendarDate
  /** How it was read for this software: its own text, a reliable summary, or from memory and still to be checked. */
  readonly read: 'text' | 'summary' | 'to check'
}

const regulations = 'SEND Regulations 2014'
const tribunalRules = 'Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008'
const act = 'Children and Families Act 2014'
const actInForce = date('2014-09-01')
const rulesInForce = date('2008-11-03')

/** Every provision that a rule here may cite. */
export const provisions = {
  interpretation: {
    instrument: 'Interpretation Act 1978',
    part: 'Schedule 1',
    rules: ['G-1', 'G-2', 'G-3', 'G-4', 'G-5', 'G-6'],
    says: 'A month is a calendar month; it ends on the corresponding date (Dodds v Walker).',
    appliesFrom: date('1979-01-01'),
    read: 'summary',
  },
  schoolAge: {
    instrument: 'Education Act 1996',
    part: 'section 8',
    rules: ['P-1'],
    says: 'Compulsory school age ends on the last Friday of June in the school year of the sixteenth birthday (SI 1997/1970).',
    appliesFrom: date('1998-01-01'),
    read: 'to check',
  },
  act51: {
    instrument: act,
    part: 'section 51',
    rules: ['S51-1', 'S55-3', 'S17-1'],
    says: 'The decisions that can be appealed.',
    appliesFrom: actInForce,
    read: 'text',
  },
  act52: {
    instrument: act,
    part: 'section 52',
    rules: ['S52-1', 'S52-2'],
    says: 'The council tells the family of mediation and of the certificate; a family that wants to mediate tells the council what about.',
    appliesFrom: actInForce,
    read: 'text',
  },
  act53: {
    instrument: act,
    part: 'section 53',
    rules: ['S53-1', 'R35-0', 'P-4', 'P-6'],
    says: 'Health in issue: each ICB takes part; it arranges when health is the only issue, otherwise the council does.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act54: {
    instrument: act,
    part: 'section 54',
    rules: ['S54-1'],
    says: 'No health issue: the council arranges the mediation and takes part.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act55: {
    instrument: act,
    part: 'section 55',
    rules: ['S55-1', 'S55-2', 'S55-3', 'S55-4', 'S55-5', 'R33-3'],
    says: 'An appeal needs a certificate from a mediation adviser, unless it is only about the school named, its type, or that none is named.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act56: {
    instrument: act,
    part: 'section 56',
    rules: ['P-3', 'P-5', 'P-7'],
    says: 'A mediation adviser is independent: not employed by a local authority, an ICB or NHS England.',
    appliesFrom: date('2022-07-01'),
    read: 'text',
  },
  act57: {
    instrument: act,
    part: 'section 57',
    rules: ['DRS-1', 'DRS-2', 'DRS-3'],
    says: 'The council arranges a disagreement resolution service, voluntary for every side; it gives no certificate.',
    appliesFrom: actInForce,
    read: 'text',
  },
  act80: {
    instrument: act,
    part: 'section 80',
    rules: ['P-2'],
    says: 'A young person is presumed able to decide; for one who is not, a representative or a parent does (regulation 64).',
    appliesFrom: actInForce,
    read: 'to check',
  },
  act83: {
    instrument: act,
    part: 'section 83',
    rules: ['P-1'],
    says: 'The right is the parent’s during compulsory school age, then the young person’s until they are 25.',
    appliesFrom: actInForce,
    read: 'to check',
  },
  reg32: {
    instrument: regulations,
    part: 'regulation 32',
    rules: ['R32-1', 'R32-2'],
    says: 'What the council’s notice of a decision must say about mediation.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg33: {
    instrument: regulations,
    part: 'regulation 33',
    rules: ['R33-1', 'R33-2', 'G-7', 'G-8'],
    says: 'Contact the mediation adviser within 2 months after the notice was sent.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg34: {
    instrument: regulations,
    part: 'regulation 34',
    rules: ['R34-1', 'R34-2', 'R34-3'],
    says: 'Certificate within 3 working days of being told that the family does not wish to mediate.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg35: {
    instrument: regulations,
    part: 'regulation 35',
    rules: ['R35-1', 'R35-2'],
    says: 'Health in issue: the council tells each ICB within 3 working days. Health only: the ICB arranges within 30 days of that.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg36: {
    instrument: regulations,
    part: 'regulation 36',
    rules: ['R36-1', 'R36-2', 'R36-4', 'R36-5', 'R36-6', 'R36-7'],
    says: 'The council arranges within 30 days of being told; a certificate within 3 working days if it says that it cannot.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg37: {
    instrument: regulations,
    part: 'regulation 37',
    rules: ['R37-1', 'R36-3'],
    says: 'Everyone is told the date and place at least 5 working days before; those who attend may settle the issues.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg38: {
    instrument: regulations,
    part: 'regulation 38',
    rules: ['R38-1', 'R38-2', 'R38-3', 'R38-4'],
    says: 'Who may attend: one supporter as of right; the child’s views are sought. By the Code, a time and place that suit the parties, in confidence and free to the family.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg39: {
    instrument: regulations,
    part: 'regulation 39',
    rules: ['R39-1'],
    says: 'Certificate within 3 working days of the end of the mediation.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg40: {
    instrument: regulations,
    part: 'regulation 40',
    rules: ['R40-1'],
    says: 'Mediators and advisers know enough of the law on special educational needs, health and social care.',
    appliesFrom: actInForce,
    read: 'to check',
  },
  reg41: {
    instrument: regulations,
    part: 'regulation 41',
    rules: ['R41-1'],
    says: 'Whoever arranges the mediation pays what it costs the family to take part.',
    appliesFrom: actInForce,
    read: 'to check',
  },
  reg42: {
    instrument: regulations,
    part: 'regulation 42',
    rules: ['R42-0', 'R42-1', 'R42-2', 'R42-3', 'R42-4'],
    says: 'A written agreement is carried out as a Tribunal order would be, or within 2 weeks where there is no right of appeal; the ICB tells a council that was not there within 1 week.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg44: {
    instrument: regulations,
    part: 'regulation 44',
    rules: ['R44-1', 'R44-2', 'R44-3', 'R44-4', 'R44-5', 'R44-6', 'R44-7', 'R44-8', 'R44-9'],
    says: 'How long the council has to carry out each kind of Tribunal order.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg45: {
    instrument: regulations,
    part: 'regulation 45',
    rules: ['R45-1'],
    says: 'How long the council has after telling the Tribunal that it will not oppose an appeal.',
    appliesFrom: actInForce,
    read: 'text',
  },
  recommendations: {
    instrument: 'SEND (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)',
    part: '',
    rules: ['S17-2'],
    says: 'A health or social care recommendation is answered in writing within 5 weeks.',
    appliesFrom: date('2018-04-03'),
    read: 'to check',
  },
  rule1: {
    instrument: tribunalRules,
    part: 'rule 1(3)',
    rules: ['WD-1', 'WD-1a', 'WD-4', 'BH-1', 'BH-2', 'BH-3', 'BH-4'],
    says: 'What a working day is.',
    appliesFrom: rulesInForce,
    read: 'to check',
  },
  rule12: {
    instrument: tribunalRules,
    part: 'rule 12',
    rules: ['T12-1', 'T12-2', 'T12-3', 'T12-4', 'T12-5', 'T12-6'],
    says: '5pm; the next working day; August and 25 December to 1 January move the end of the time to appeal, and are not counted for any other act.',
    appliesFrom: date('2020-07-21'),
    read: 'text',
  },
  rule20: {
    instrument: tribunalRules,
    part: 'rule 20(1)(c)',
    rules: ['T20-1', 'T20-2', 'T20-3', 'T20-4', 'T19-1', 'T19-2'],
    says: 'Appeal within 2 months after the notice was sent or, if later, 1 month after the certificate was issued.',
    appliesFrom: actInForce,
    read: 'text',
  },
  serviceTarget: {
    instrument: 'Service target',
    part: '',
    rules: [],
    says: 'No law sets this time: the service promises it.',
    appliesFrom: date('2026-11-23'),
    read: 'text',
  },
} as const satisfies Record<string, Provision>

export type ProvisionName = keyof typeof provisions

/** The provisions in one line, as results carry them: 'SEND Regulations 2014, regulation 42 and regulation 44'. */
export function cite(...names: readonly ProvisionName[]): string {
  const cited: readonly Provision[] = names.map((name) => provisions[name])
  const instruments = new Set(cited.map(({ instrument }) => instrument))
  return [...instruments]
    .map((instrument) => {
      const parts = cited.filter((provision) => provision.instrument === instrument).map(({ part }) => part)
      return [instrument, parts.join(' and ')].filter(Boolean).join(', ')
    })
    .join('; ')
}
