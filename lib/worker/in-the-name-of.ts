import { proven, type Actor } from '@/lib/kernel/actor'
import { personById } from '@/lib/sign-in/person'

/**
 * Somebody who asked for this work a moment ago, as they are today: what they may no longer do, the worker may not do
 * for them. Nobody when they have left. Only for work that the person themselves put on the queue.
 */
export async function inTheNameOf(userId: string): Promise<Actor | undefined> {
  const person = await personById(userId)
  return person && proven(person)
}
