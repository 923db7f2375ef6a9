import { date, type CalendarDate } from './calendar/date'

/** One provision that these rules carry out. */
export type Provision = {
  readonly instrument: string
  /** The section, regulation or rule; empty when the whole is meant. */
  readonly part: string
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
    says: 'A month is a calendar month; it ends on the corresponding date (Dodds v Walker).',
    appliesFrom: date('1979-01-01'),
    read: 'summary',
  },
  schoolAge: {
    instrument: 'Education Act 1996',
    part: 'section 8',
    says: 'Compulsory school age ends on the last Friday of June in the school year of the sixteenth birthday (SI 1997/1970).',
    appliesFrom: date('1998-01-01'),
    read: 'to check',
  },
  act51: {
    instrument: act,
    part: 'section 51',
    says: 'The decisions that can be appealed.',
    appliesFrom: actInForce,
    read: 'text',
  },
  act53: {
    instrument: act,
    part: 'section 53',
    says: 'Health in issue: each ICB takes part; it arranges when health is the only issue, otherwise the council does.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act54: {
    instrument: act,
    part: 'section 54',
    says: 'No health issue: the council arranges the mediation and takes part.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act55: {
    instrument: act,
    part: 'section 55',
    says: 'An appeal needs a certificate from a mediation adviser, unless it is only about the school named, its type, or that none is named.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  act56: {
    instrument: act,
    part: 'section 56',
    says: 'A mediation adviser is independent: not employed by a local authority, an ICB or NHS England.',
    appliesFrom: date('2022-07-01'),
    read: 'text',
  },
  act83: {
    instrument: act,
    part: 'section 83',
    says: 'The right is the parent’s during compulsory school age, then the young person’s until they are 25.',
    appliesFrom: actInForce,
    read: 'to check',
  },
  reg32: {
    instrument: regulations,
    part: 'regulation 32',
    says: 'What the council’s notice of a decision must say about mediation.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg33: {
    instrument: regulations,
    part: 'regulation 33',
    says: 'Contact the mediation adviser within 2 months after the notice was sent.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg34: {
    instrument: regulations,
    part: 'regulation 34',
    says: 'Certificate within 3 working days of being told that the family does not wish to mediate.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg35: {
    instrument: regulations,
    part: 'regulation 35',
    says: 'Health in issue: the council tells each ICB within 3 working days. Health only: the ICB arranges within 30 days of that.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg36: {
    instrument: regulations,
    part: 'regulation 36',
    says: 'The council arranges within 30 days of being told; a certificate within 3 working days if it says that it cannot.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg37: {
    instrument: regulations,
    part: 'regulation 37',
    says: 'Everyone is told the date and place at least 5 working days before; those who attend may settle the issues.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg38: {
    instrument: regulations,
    part: 'regulation 38',
    says: 'Who may attend: one supporter as of right; the child’s views are sought.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg39: {
    instrument: regulations,
    part: 'regulation 39',
    says: 'Certificate within 3 working days of the end of the mediation.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg42: {
    instrument: regulations,
    part: 'regulation 42',
    says: 'A written agreement is carried out as a Tribunal order would be, or within 2 weeks where there is no right of appeal; the ICB tells a council that was not there within 1 week.',
    appliesFrom: actInForce,
    read: 'text',
  },
  reg44: {
    instrument: regulations,
    part: 'regulation 44',
    says: 'How long the council has to carry out each kind of Tribunal order.',
    appliesFrom: actInForce,
    read: 'summary',
  },
  reg45: {
    instrument: regulations,
    part: 'regulation 45',
    says: 'How long the council has after telling the Tribunal that it will not oppose an appeal.',
    appliesFrom: actInForce,
    read: 'text',
  },
  recommendations: {
    instrument: 'SEND (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)',
    part: '',
    says: 'A health or social care recommendation is answered in writing within 5 weeks.',
    appliesFrom: date('2018-04-03'),
    read: 'to check',
  },
  rule1: {
    instrument: tribunalRules,
    part: 'rule 1(3)',
    says: 'What a working day is.',
    appliesFrom: rulesInForce,
    read: 'to check',
  },
  rule12: {
    instrument: tribunalRules,
    part: 'rule 12',
    says: '5pm; the next working day; August and 25 December to 1 January move the end of the time to appeal, and are not counted for any other act.',
    appliesFrom: date('2020-07-21'),
    read: 'text',
  },
  rule20: {
    instrument: tribunalRules,
    part: 'rule 20(1)(c)',
    says: 'Appeal within 2 months after the notice was sent or, if later, 1 month after the certificate was issued.',
    appliesFrom: actInForce,
    read: 'text',
  },
  serviceTarget: {
    instrument: 'Service target',
    part: '',
    says: 'No law sets this time: the service promises it.',
    appliesFrom: date('2026-11-23'),
    read: 'text',
  },
} as const satisfies Record<string, Provision>

export type ProvisionName = keyof typeof provisions

/** The provisions in one line, as results carry them: 'SEND Regulations 2014, regulation 42 and regulation 44'. */
export function cite(...names: readonly ProvisionName[]): string {
  const cited = Map.groupBy(
    names.map((name) => provisions[name]),
    ({ instrument }) => instrument,
  )
  return [...cited].map(([instrument, parts]) => citation(instrument, parts)).join('; ')
}

function citation(instrument: string, provisionsOfIt: readonly Provision[]): string {
  const parts = provisionsOfIt.map(({ part }) => part).join(' and ')
  return parts ? `${instrument}, ${parts}` : instrument
}
