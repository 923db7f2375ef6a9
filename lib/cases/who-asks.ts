import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import type { CaseRole } from './case'
import type { OpenCase } from './open-case'
import { bodyOf } from './taking-part'

/** How others are told who asked, at the start of a sentence and inside one; and which party it is. */
export type Asking = { first: string; inside: string; partyId: string | undefined }

/** Who gives a command, as the others may read it: a body by its public name, the family never by theirs. */
export function whoAsks(actor: Actor, role: CaseRole, mediationCase: OpenCase): Asking {
  if (role === 'la_officer' || role === 'icb_officer') {
    const body = bodyOf(actor, role, mediationCase)
    return { first: body.organisation.name, inside: body.organisation.name, partyId: body.id }
  }
  const own = mediationCase.parties.find((party) => actor.kind === 'person' && party.userId === actor.userId)
  const says = (inside: string) => ({ first: inside.replace('t', 'T'), inside, partyId: own?.id })
  if (role === 'mediator') return says('the mediator')
  const family = role === 'parent' || role === 'young_person' || role === 'supporter'
  return says(family ? 'the family' : 'the service')
}

/** On which side a party stands who asks for something, and for which body. */
export function sideWhoAsks(actor: Actor, role: CaseRole, mediationCase: OpenCase) {
  if (role === 'la_officer' || role === 'icb_officer') {
    const { organisation } = bodyOf(actor, role, mediationCase)
    const side = role === 'icb_officer' ? ('icb' as const) : ('local_authority' as const)
    return { side, organisationId: organisation.id }
  }
  if (role === 'mediator') return { side: 'mediator' as const, organisationId: null }
  if (role !== 'parent' && role !== 'young_person') throw new Refusal('not_allowed')
  return { side: 'family' as const, organisationId: null }
}
