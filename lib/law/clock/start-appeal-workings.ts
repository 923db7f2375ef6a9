import type { CalendarDate } from '../calendar/date'
import { working, type Working } from '../deadline'
import type { AdviserContact, Appeal } from './start-appeal'

type Counted = Pick<
  Appeal,
  'oneMonth' | 'governedBy' | 'governingOn' | 'rule12' | 'lenientOn' | 'dueOn' | 'safeBy'
> & {
  readonly contact: AdviserContact
  readonly certificateIssuedOn: CalendarDate | null
  readonly workings: readonly Working[]
  readonly safeWorkings: readonly Working[]
}

/** How the time to appeal was counted, step by step, first by the law and then safely. */
export function appealWorkings(counted: Counted): readonly Working[] {
  return [...counted.workings, ...fromCertificate(counted), ...byRule12(counted), ...safely(counted)]
}

function fromCertificate({ certificateIssuedOn, oneMonth, governedBy, governingOn }: Counted): Working[] {
  if (!certificateIssuedOn) return []
  return [
    working(
      'The first certificate was issued. We count from the date printed on it, even if it came late.',
      certificateIssuedOn,
    ),
    working('One month after that. A second certificate does not start another month.', oneMonth),
    governedBy === 'one_month'
      ? working('The month from the certificate ends later, so it counts.', governingOn)
      : working('The month from the certificate does not end later, so the two months count.', governingOn),
  ]
}

function byRule12({ rule12, dueOn, lenientOn }: Counted): Working[] {
  const moved = {
    none: [],
    next_working_day: [working('That is not a working day. The Tribunal takes the next working day.', dueOn)],
    august: [working('That is in August. The Tribunal takes the first working day after 31 August.', dueOn)],
    christmas: [
      working(
        'That is from 25 December to 1 January. The Tribunal takes the first working day after 1 January.',
        dueOn,
      ),
    ],
  }[rule12]
  return [
    ...moved,
    ...(lenientOn > dueOn
      ? [
          working(
            'The rules may be read to allow until this later day. Do not rely on it: we use the earlier one.',
            lenientOn,
          ),
        ]
      : []),
    working('The last day. The Tribunal must have your appeal by 5pm.', dueOn),
  ]
}

function safely({ contact, safeWorkings, rule12, dueOn, safeBy }: Counted): Working[] {
  return [
    ...safeWorkings,
    ...aboutContact[contact],
    ...(rule12 === 'none' ? [] : [working('The safe day does not use the Tribunal’s extra days.', null)]),
    ...(safeBy < dueOn ? [working('The safe day: a working day, by the most careful count.', safeBy)] : []),
  ]
}

const leftOut =
  'The month from the certificate may not count then, so the safe day leaves it out. You can still ask the Tribunal to allow your appeal.'

/** Why the safe day leaves out the month from the certificate, where it does. */
const aboutContact: Record<AdviserContact, readonly Working[]> = {
  in_time: [],
  late: [working(`The adviser was contacted after the two months. ${leftOut}`, null)],
  unknown: [working(`The adviser may have been contacted after the two months. ${leftOut}`, null)],
}
