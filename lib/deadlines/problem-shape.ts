import { z } from 'zod'

/** What is answered instead of an answer: RFC 9457, problem details, with one line for each parameter that is wrong. */
export const problemShape = z.object({
  type: z.url().describe('Where this kind of problem is explained.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong this time, in words for a person.'),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .optional()
    .describe('Each parameter that is to be put right, where parameters are.'),
})

export type ProblemDetails = z.output<typeof problemShape>
