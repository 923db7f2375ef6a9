import { proven } from '@/lib/kernel/actor'

/** The service itself, which keeps time. Nobody signs in as it. */
export const theService = proven({ kind: 'system' })
