import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cases } from '@/db/schema/cases'
import { roads } from '../case'
import { caseCommand } from '../case-command'

/** What the family would like: a meeting, a certificate without one, or to talk first. It binds only on sending. */
export const chooseRoad = caseCommand('choose_road', {
  input: z.object({ road: z.enum(roads, 'Choose what you would like to do') }),

  async run({ tx, mediationCase: { id }, input: { road } }) {
    await tx.update(cases).set({ road }).where(eq(cases.id, id))
    return { detail: { section: 'road', road }, letters: [] }
  },
})
