import type { DutyName } from '@/lib/law/deadline'
import {
  beforeDue,
  beforeSafe,
  dayAfter,
  dayOfThirty,
  onTheLastDay,
  onTheSafeDay,
  workingDaysAfter,
  workingDaysBefore,
  type When,
} from './stage-days'

/**
 * Whom a stage is told to: the family; the officer who has the case at the council or ICB; that body's address for
 * notices and whoever leads there; the case's adviser; everybody at the desk; the mediator.
 */
export type ToldTo = 'family' | 'case_officer' | 'body_and_lead' | 'adviser' | 'desk' | 'mediator'

/** One time at which the service speaks of a duty: before its day to remind, after it, or near it, to escalate. */
export type Stage = When & {
  kind: 'reminder' | 'escalation'
  to: readonly ToldTo[]
  /** Whether the desk has a task until the duty has ended. */
  task: boolean
}

const reminds = (to: ToldTo, when: When): Stage => ({ ...when, kind: 'reminder', to: [to], task: false })
const escalates = (when: When, ...to: ToldTo[]): Stage => ({
  ...when,
  kind: 'escalation',
  to,
  task: to.includes('desk'),
})

/** A day that a family can lose: never pressed, told early and in time, and once more what can still be done. */
const familyDay: readonly Stage[] = [
  reminds('family', beforeSafe(21)),
  reminds('family', beforeSafe(7)),
  reminds('family', beforeSafe(2)),
  reminds('family', onTheSafeDay),
  reminds('family', onTheLastDay),
  escalates(dayAfter, 'family'),
]

/** Two or three working days of a council or ICB: its officer, then those who lead there, then our desk too. */
const bodyPromise: readonly Stage[] = [
  reminds('case_officer', onTheLastDay),
  escalates(workingDaysAfter(1), 'body_and_lead'),
  escalates(workingDaysAfter(3), 'body_and_lead', 'desk'),
]

/** What an adviser owes: themselves, then everybody at the desk. */
const adviserDuty: readonly Stage[] = [
  reminds('adviser', onTheLastDay),
  escalates(workingDaysAfter(1), 'adviser'),
  escalates(workingDaysAfter(2), 'desk'),
]

/**
 * When each duty (CASE.md) is remembered and when, and to whom, it escalates: all of it stands here and nowhere else.
 * The stages of a duty are in their order; of several that were missed only the last is told.
 */
export const reminderPlan: Readonly<Record<DutyName, readonly Stage[]>> = {
  contact_adviser: familyDay,
  // Silent while the family has still to contact us in time: that letter has both days.
  start_appeal: familyDay,
  // No day of its own: it stands beside the day to appeal.
  make_choice: [],

  give_information: adviserDuty,
  issue_certificate: [reminds('adviser', workingDaysBefore(1)), ...adviserDuty],

  acknowledge: bodyPromise,
  confirm_attendance: [
    // At 5pm the hold lapses, and with it the duty.
    reminds('case_officer', onTheLastDay),
    escalates(workingDaysAfter(1), 'body_and_lead'),
    escalates(workingDaysAfter(2), 'body_and_lead', 'desk'),
  ],
  notify_icb: [reminds('case_officer', workingDaysBefore(1)), ...bodyPromise],
  // Silent while a time is offered, held or booked, and once the body has said that it cannot. On day 31 the service
  // says so for a silent one, and with that the desk has its task.
  arrange_mediation: [
    reminds('case_officer', dayOfThirty(7)),
    reminds('case_officer', dayOfThirty(14)),
    escalates(dayOfThirty(20), 'body_and_lead'),
    escalates(dayOfThirty(25), 'body_and_lead', 'desk'),
    reminds('case_officer', onTheLastDay),
    escalates(dayAfter, 'body_and_lead'),
  ],
  give_notice: [
    reminds('case_officer', workingDaysBefore(1)),
    reminds('case_officer', onTheLastDay),
    escalates(workingDaysAfter(1), 'body_and_lead', 'desk'),
  ],
  carry_out: [
    reminds('case_officer', beforeDue(7)),
    reminds('case_officer', beforeDue(2)),
    reminds('case_officer', onTheLastDay),
    escalates(workingDaysAfter(1), 'body_and_lead'),
    escalates(workingDaysAfter(5), 'body_and_lead', 'desk'),
  ],
  tell_la_of_agreement: bodyPromise,

  // By 5pm. After that the offer lapses by itself, and the desk looks for somebody else.
  answer_offer: [reminds('mediator', onTheLastDay), escalates(workingDaysAfter(1), 'desk')],
  record_outcome: [
    reminds('mediator', onTheLastDay),
    escalates(workingDaysAfter(1), 'mediator'),
    escalates(workingDaysAfter(2), 'desk'),
  ],

  // Dates that the calculator gives. No case owes them.
  other_act: [],
  respond_to_recommendation: [],
}
