import { Problems } from '@/lib/kernel/refusal'
import { casePath } from '@/lib/kernel/urls'

/** Where the pack cannot be made, its page says so; whatever else is wrong is a fault of ours. */
export const saidOnItsPage =
  (caseId: string) =>
  (error: unknown): Response => {
    if (!(error instanceof Problems)) throw error
    const location = `${casePath('parent', caseId)}/appeal-pack?made=no`
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
  }
