/**
 * The information about mediation that is given before any choice (CFA 2014 s.55(4), (5); Code of Practice 11.17 to
 * 11.23). The pages follow these items, the adviser ticks them on the telephone, and what was given is recorded
 * with the version. A change of what an item says is a new version.
 */
export const informationVersion = '2026-11-23'

export const informationItems = [
  {
    item: 'what_it_is',
    page: 'what-it-is',
    says: 'Mediation is a meeting with the council. A trained mediator, who does not work for the council, helps you both look for an answer.',
  },
  {
    item: 'how_it_works',
    page: 'what-it-is',
    says: 'The mediator does not decide and does not take sides. What is said stays private. If you agree, it is written down and the council has to do it.',
  },
  {
    item: 'voluntary',
    page: 'your-choice',
    says: 'It is your choice. You do not have to mediate, and the council must come if you want to.',
  },
  {
    item: 'not_held_against_you',
    page: 'your-choice',
    says: 'If you say no, nobody may hold it against you. The Tribunal will not.',
  },
  {
    item: 'certificate',
    page: 'your-choice',
    says: 'For most appeals you need a certificate. It only says that you were told about mediation, or took part. You get it either way.',
  },
  {
    item: 'time_limits',
    page: 'time-limits',
    says: 'If you want to meet, the council has 30 days to arrange it. If you do not, you get your certificate within 3 working days.',
  },
  {
    item: 'appeal_dates',
    page: 'time-limits',
    says: 'You have a last day to appeal. It is 2 months after the council sent its letter, or 1 month after the certificate if that is later.',
  },
  {
    item: 'free',
    page: 'what-happens',
    says: 'It is free. You can ask for your travel and some other costs to be paid.',
  },
  {
    item: 'who_comes',
    page: 'what-happens',
    says: 'You may bring one person to support you, whoever you like. Somebody must come for the council who can decide.',
  },
  {
    item: 'childs_views',
    page: 'what-happens',
    says: 'What the child or young person thinks will be heard. They may come, if you and the mediator agree.',
  },
  {
    item: 'help',
    page: 'help',
    says: 'You can have an interpreter, Easy Read or other help. Your local information, advice and support service can advise you for free.',
  },
] as const

export type InformationItem = (typeof informationItems)[number]['item']

export const informationItemNames = informationItems.map(({ item }) => item)

/** Whether every item was given. */
export function isComplete(given: readonly string[]): boolean {
  return informationItemNames.every((item) => given.includes(item))
}
