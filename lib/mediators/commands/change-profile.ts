import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediators } from '@/db/schema/mediators'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { optionalLongWords, words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { severalModes } from '../several-modes'

const minutes = (missing: string, least: number, most: number) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.coerce
      .number(missing)
      .int('Enter whole minutes')
      .min(least, `Enter ${least} minutes or more`)
      .max(most, `Enter ${most} minutes or fewer`),
  )

const input = z.object({
  /** The profile as the page showed it. */
  version: z.coerce.number().int(),
  biography: optionalLongWords({ called: 'About you', max: 2000 }),
  languages: words({ called: 'Languages', missing: 'Enter a language' }),
  modes: severalModes,
  minutesBefore: minutes('Enter how long you need before a meeting', 0, 240),
  minutesAfter: minutes('Enter how long you need after a meeting', 0, 240),
  meetingMinutes: minutes('Enter how long your meetings take', 30, 480),
  casesPerWeek: z.coerce
    .number('Enter how many new cases you take in a week')
    .int('Enter a whole number')
    .min(1, 'Enter 1 or more')
    .max(20, 'Enter 20 or fewer'),
})

/** A mediator describes themselves and how they work. Times already held or booked keep their buffers. */
export const changeProfile = registerCommand('change_profile', {
  input,

  async run({ tx, actor, input: { version, languages: named, ...given } }) {
    const userId = actorId(actor)!
    const languages = named
      .split(',')
      .map((language) => language.trim())
      .filter(Boolean)
    if (languages.length === 0) throw problem('languages', 'Enter a language')
    const [changed] = await tx
      .update(mediators)
      .set({ ...given, languages, version: version + 1 })
      .where(and(eq(mediators.userId, userId), eq(mediators.version, version)))
      .returning({ userId: mediators.userId })
    if (!changed) throw new Refusal('out_of_date')
    return { subjectId: userId, detail: { ...given, languages } }
  },
})
