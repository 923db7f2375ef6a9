import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import type { Problem } from '@/lib/kernel/refusal'
import { instantAt, londonDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { escalateDuty } from './commands/escalate-duty'
import { remindOfDuty } from './commands/remind-of-duty'
import { giveEach } from './give-each'
import { lookAgain } from './look-again'
import type { Stage } from './reminder-plan'
import { dutiesToLookAt, saidOf, type OpenDuty } from './watched-duties'
import { whatToSay } from './what-to-say'

/** Nobody is written to in the night: what a day brings is told from then on. */
const morning = '08:00'

/**
 * The watch's round: reminds of every duty whose time has come and escalates what was not done, as the plan says. What
 * day it is counts in London, so it may run at any hour and any number of times: a round that did not happen is made up
 * for by the next, and two at once tell everything once.
 */
export async function watchDuties(system: Actor): Promise<void> {
  const at = now()
  const today = londonDate(at)
  if (at < instantAt(today, morning)) return
  const calendar = await currentCalendar(reader)
  const due: (() => Promise<readonly Problem[]>)[] = []
  for await (const page of dutiesToLookAt(today)) {
    const said = await saidOf(
      reader,
      page.map(({ id }) => id),
    )
    const looks = page.map((duty) => ({ duty, ...whatToSay(duty, said.get(duty.id) ?? [], at, calendar) }))
    const speaks = looks.filter(({ duty, stage }) => stage && !duty.isSilent)
    await lookAgain(looks.filter((look) => !speaks.includes(look)))
    due.push(
      ...speaks.map(
        ({ duty, stage }) =>
          () =>
            speak(system, duty, stage!.kind),
      ),
    )
  }
  await giveEach(due)
}

/** The case may have gone on since it was read, and even because of the duty before: the command looks again. */
async function speak(system: Actor, { id: dutyId, caseId }: OpenDuty, kind: Stage['kind']) {
  const [found] = await reader.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  const command = kind === 'reminder' ? remindOfDuty : escalateDuty
  return command(system, { caseId, version: found?.version ?? 0 }, { dutyId })
}
