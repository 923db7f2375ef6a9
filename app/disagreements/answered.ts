import type { Answered } from '@/app/_ui/form/form-action'
import type { Problem } from '@/lib/kernel/refusal'
import { disagreementPath } from '@/lib/kernel/urls'

/** What is to be put right, or on to the disagreement, which says that it is done. */
export const answered = (disagreementId: string, problems: readonly Problem[]): Answered =>
  problems.length > 0 ? { problems } : { to: `${disagreementPath(disagreementId)}?done=1` }
