import { provider } from '@/lib/kernel/provider'
import type { OpenCase } from '@/lib/cases/open-case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Body } from '@/lib/cases/taking-part'
import type { AgreementParticulars, Undertaking } from './content'
import type { AgreementRow, UndertakingRow } from './draft'
import type { UndertakingKind } from './kinds'
import type { Signer } from './signers'

type Given = {
  mediationCase: OpenCase
  agreement: AgreementRow & { things: readonly UndertakingRow[] }
  signers: readonly Signer[]
  meetingEndedOn: CalendarDate
  corrects: boolean
}

/** What a version of an agreement says, from the rows of its case. */
export function particularsOf(given: Given): AgreementParticulars {
  const { mediationCase, agreement, signers, meetingEndedOn, corrects } = given
  const { reference, child, mediator } = mediationCase
  return {
    reference,
    version: agreement.version,
    service: provider().serviceName,
    child: child ? `${child.firstName} ${child.lastName}` : reference,
    between: signers.map(({ name }) => name),
    mediator: mediator?.name ?? '',
    meetingEndedOn,
    writtenOn: agreement.writtenOn,
    corrects,
    undertakings: agreement.things.map((thing) => asUndertaking(thing, bodiesIn(mediationCase))),
  }
}

function asUndertaking(
  { id, what, section, item, otherDayOn, organisationId, ownerName }: UndertakingRow,
  bodies: readonly Body[],
): Undertaking {
  const owner = bodies.find(({ organisation }) => organisation.id === organisationId)?.organisation.name
  // `write_agreement` takes no other kind.
  return { id, what, section, owner: owner ?? ownerName ?? '', item: item as UndertakingKind, otherDayOn }
}

const bodiesIn = ({ toldCouncil, icbs }: OpenCase): readonly Body[] => [
  ...(toldCouncil ? [toldCouncil] : []),
  ...icbs,
]
