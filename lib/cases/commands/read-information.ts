import { z } from 'zod'
import { informationGiven } from '@/db/schema/cases'
import { actorId } from '@/lib/kernel/actor'
import { caseCommand } from '../case-command'
import { discharges, opens } from '../duties'
import { informationItemNames, informationVersion } from '../information'
import { familyIsInformed, hasRead } from '../information-given'
import { makeChoice } from '../make-choice'
import { openDuty } from '../open-duty'

const input = z.object({
  version: z.literal(informationVersion, 'The information has changed since you opened it. Read it again'),
})

/**
 * Every page of the information was read, or was read out at the desk to somebody on the telephone. Read by the
 * right-holder it completes what an adviser must give before a certificate (CFA 2014 s.55).
 */
export const readInformation = caseCommand('read_information', {
  input,

  async run({ tx, actor, role, mediationCase, input: { version }, now, calendar }) {
    const { id: caseId, state } = mediationCase
    const givenBy = actorId(actor)
    const readOut = role === 'adviser' || role === 'administrator'
    const again = !readOut && givenBy !== null && (await hasRead(tx, caseId, givenBy, version))
    if (!again)
      await tx.insert(informationGiven).values({
        caseId,
        channel: readOut ? 'telephone' : 'online',
        version,
        items: [...informationItemNames],
        givenBy,
        givenAt: now,
      })

    const informed = state !== 'draft' && (await familyIsInformed(tx, mediationCase))
    const choosesNow = informed && state === 'contacted' && !(await openDuty(tx, caseId, 'make_choice'))
    return {
      detail: { version, channel: readOut ? 'telephone' : 'online' },
      duties: [
        ...(informed ? [discharges('give_information')] : []),
        ...(choosesNow ? [opens(makeChoice(calendar))] : []),
      ],
      letters: [],
    }
  },
})
