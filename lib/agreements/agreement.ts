/** The words of an agreement. Names as in GLOSSARY; the rules live beside each command and in lib/law. */

/** Being written by the mediator, given to the parties to sign, in force, or replaced by a later version. */
export const agreementStatuses = ['draft', 'to_sign', 'signed', 'replaced'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Sections of an education, health and care plan that an agreement can change. */
export const planSections = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J'] as const
export type PlanSection = (typeof planSections)[number]

/** No agreement has more things in it than this. */
export const mostUndertakings = 20
