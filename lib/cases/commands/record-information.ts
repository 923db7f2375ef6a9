import { z } from 'zod'
import { informationGiven } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { discharges, opens } from '../duties'
import { informationItemNames, informationVersion, isComplete, type InformationItem } from '../information'
import { makeChoice } from '../make-choice'
import { appealDate, openDuty } from '../open-duty'

const input = z.object({
  channel: z.enum(['telephone', 'in_writing', 'face_to_face'], 'Choose how you gave the information'),
  items: z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z
      .array(z.enum(informationItemNames as [InformationItem, ...InformationItem[]]))
      .refine(isComplete, 'Tick each thing once you have said it. All of it is needed before a certificate'),
  ),
})

/** The desk gave the family the information, item by item: now they can choose (CFA 2014 s.55; R33-3). */
export const recordInformation = caseCommand('record_information', {
  input,

  async run({ tx, actor, mediationCase, input: { channel }, now, calendar }) {
    const { id: caseId, reference, holder, state } = mediationCase
    await tx.insert(informationGiven).values({
      caseId,
      channel,
      version: informationVersion,
      items: [...informationItemNames],
      givenBy: actorId(actor),
      givenAt: now,
    })
    const choosesNow = state === 'contacted' && !(await openDuty(tx, caseId, 'make_choice'))
    return {
      detail: { channel, version: informationVersion },
      duties: [discharges('give_information'), ...(choosesNow ? [opens(makeChoice(calendar))] : [])],
      letters: holder
        ? [
            letter('information-given', holder.to, {
              reference,
              caseUrl: caseUrl('parent', caseId),
              appeal: await appealDate(tx, caseId),
            }),
          ]
        : [],
    }
  },
})
