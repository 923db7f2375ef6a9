import { z } from 'zod'
import { certificateKinds, type CertificateKind } from '@/lib/cases/case'

/** As many certificates as a person looks at before they press. */
export const mostAtOnce = 25

/** A certificate that is chosen: case and kind, and the version of the case that the adviser saw. */
export type Chosen = { caseId: string; version: number; kind: CertificateKind }

/** How a form names it. */
export const asChosen = ({ caseId, version, kind }: Chosen): string => `${caseId}:${version}:${kind}`

/** What a form named, read again. For zod's `transform`. */
export function chosenIn(text: string, context: z.core.$RefinementCtx): Chosen {
  const read = parts.safeParse(text.split(':'))
  if (read.success) return { caseId: read.data[0], version: read.data[1], kind: read.data[2] }
  context.addIssue({ code: 'custom', message: 'Choose certificates from the list' })
  return z.NEVER
}

const parts = z.tuple([z.uuid(), z.coerce.number().int(), z.enum(certificateKinds)])
