import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediationIssues } from '@/db/schema/cases'
import { problem } from '@/lib/kernel/refusal'
import { longWords, optionalLongWords } from '@/lib/kernel/words'
import { issueKinds } from '../case'
import { caseCommand } from '../case-command'
import { rowsOf } from '../rows-of'

const issue = z
  .object({
    kind: z.enum(issueKinds, 'Choose what this is about'),
    disagreement: longWords({
      called: 'What you disagree with',
      missing: 'Say what you disagree with',
      max: 2000,
    }),
    wanted: longWords({
      called: 'What you would like',
      missing: 'Say what you would like instead',
      max: 2000,
    }),
    healthProvision: optionalLongWords({ called: 'The health provision', max: 2000 }),
  })
  .superRefine(({ kind, healthProvision }, context) => {
    if (kind === 'health' && healthProvision === null)
      context.addIssue({
        code: 'custom',
        path: ['healthProvision'],
        message: 'Say what health provision you would like. The council has to be told this',
      })
  })

const input = z.preprocess(
  rowsOf('issues'),
  z.object({
    issues: z
      .array(issue)
      .min(1, 'Tell us at least one thing you want to discuss')
      .max(10, 'Tell us at most 10 things. You can put several into one'),
  }),
)

/**
 * What the family wants to discuss (CFA 2014 s.52; SEND Regs 2014 reg 32(e)). They decide who arranges the
 * mediation, so they stand still once the council has been told.
 */
export const describeIssues = caseCommand('describe_issues', {
  input,

  async run({ tx, mediationCase: { id: caseId, toldCouncil }, input: { issues } }) {
    if (toldCouncil)
      throw problem('', 'The council has been told already. Telephone us to change what it is about')
    await tx.delete(mediationIssues).where(eq(mediationIssues.caseId, caseId))
    await tx.insert(mediationIssues).values(issues.map((given, position) => ({ caseId, position, ...given })))
    return { detail: { section: 'issues', kinds: [...new Set(issues.map(({ kind }) => kind))] }, letters: [] }
  },
})
