import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediators } from '@/db/schema/mediators'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords, words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { wholeNumber } from '@/lib/scheduling/whole-number'
import { languagesIn } from '../languages'
import { specialisms } from '../mediator'
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

/** Any number of boxes of a form, none among them. */
const boxes = <Value extends z.ZodType>(value: Value) =>
  z.preprocess(
    (given) => (given === undefined || given === '' ? [] : [given].flat()),
    z.array(value).transform((ticked) => [...new Set(ticked)]),
  )

const input = z.object({
  /** The profile as the page showed it. */
  version: z.coerce.number().int(),
  biography: optionalLongWords({ called: 'About you', max: 2000 }),
  languages: words({ called: 'Languages', missing: 'Enter a language' }),
  modes: severalModes,
  specialisms: boxes(z.enum(specialisms, 'Choose from the list')),
  alsoComes: boxes(z.enum(['coMediates', 'observes'], 'Choose from the list')),
  longestTravelMinutes: z.preprocess(
    (given) => (given === '' || given === undefined ? null : given),
    z.coerce
      .number('Enter minutes, or leave it empty')
      .int('Enter whole minutes')
      .min(0, 'Enter 0 minutes or more')
      .max(600, 'Enter 600 minutes or fewer')
      .nullable(),
  ),
  minutesBefore: minutes('Enter how long you need before a meeting', 0, 240),
  minutesAfter: minutes('Enter how long you need after a meeting', 0, 240),
  noticeHours: wholeNumber('Enter how many hours before a meeting you must know of it', 0, 336),
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

  async run({ tx, actor, input: { version, languages: named, alsoComes, ...given } }) {
    const userId = actorId(actor)!
    const languages = languagesIn(named)
    if (languages.length === 0) throw problem('languages', 'Enter a language')
    const profile = {
      ...given,
      languages,
      coMediates: alsoComes.includes('coMediates'),
      observes: alsoComes.includes('observes'),
    }
    const [changed] = await tx
      .update(mediators)
      .set({ ...profile, version: version + 1 })
      .where(and(eq(mediators.userId, userId), eq(mediators.version, version)))
      .returning({ userId: mediators.userId })
    if (!changed)
      throw problem(
        '',
        'Your profile has changed since you opened the page, and this was not saved. Open the page again, check it, then try again',
      )
    return { subjectId: userId, detail: profile }
  },
})
