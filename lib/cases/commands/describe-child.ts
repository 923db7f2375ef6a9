import { z } from 'zod'
import { children } from '@/db/schema/cases'
import { pastDay } from '@/lib/kernel/typed-day'
import { optionalWords, words } from '@/lib/kernel/words'
import { compulsorySchoolAgeEnds } from '@/lib/law/right-holder'
import { caseCommand } from '../case-command'

const input = z.object({
  firstName: words({ called: 'The first name', missing: 'Enter the child’s or young person’s first name' }),
  lastName: words({ called: 'The last name', missing: 'Enter the child’s or young person’s last name' }),
  dateOfBirth: pastDay({ called: 'The date of birth', missing: 'Enter the date of birth' }).refine(
    (day) => day >= '1980-01-01',
    'Check the year of the date of birth',
  ),
  school: optionalWords({ called: 'The school' }),
})

/** The child or young person the decision is about. Whose right it is follows from the date of birth, on sending and after. */
export const describeChild = caseCommand('describe_child', {
  input,

  async run({ tx, mediationCase: { id: caseId }, input: child }) {
    const described = { ...child, schoolAgeEndsOn: compulsorySchoolAgeEnds(child.dateOfBirth) }
    await tx
      .insert(children)
      .values({ caseId, ...described })
      .onConflictDoUpdate({ target: children.caseId, set: described })
    return { detail: { section: 'child' }, letters: [] }
  },
})
