import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { optionalLongWords, optionalWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'

/** Yes, no, or null while nothing is chosen. */
const yesOrNo = z.preprocess(
  (given) => (given === undefined || given === '' ? null : given),
  z
    .enum(['yes', 'no'], 'Choose yes or no')
    .nullable()
    .transform((answer) => (answer === null ? null : answer === 'yes')),
)

const input = z.object({
  mode: z.enum(
    ['video', 'in_person', 'telephone', 'no_preference'],
    'Choose how you would like to meet, or say that you do not mind',
  ),
  cannotDo: optionalLongWords({ called: 'When you cannot come', max: 1000 }),
  bestTimes: optionalLongWords({ called: 'The times that suit you', max: 1000 }),
  adjustments: optionalLongWords({ called: 'What would help you', max: 2000 }),
  language: optionalWords({ called: 'The language', max: 60 }),
  interpreterAccepted: yesOrNo,
  meetingPlace: optionalWords({ called: 'The place', max: 100 }),
  sameMediatorWanted: yesOrNo,
  shortNoticeAccepted: yesOrNo,
  supporterName: optionalWords({ called: 'The name of your supporter' }),
  supporterEmail: optionalEmailAddress(),
})

/** How the family would like to meet. May change until the meeting has ended. */
export const describeWishes = caseCommand('describe_wishes', {
  input,

  async run({ tx, mediationCase: { id: caseId }, input: wishes }) {
    await tx
      .insert(meetingWishes)
      .values({ caseId, ...wishes })
      .onConflictDoUpdate({ target: meetingWishes.caseId, set: wishes })
    return { detail: { section: 'wishes' }, letters: [] }
  },
})
