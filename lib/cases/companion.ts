import type { OpenCase } from './open-case'

/** Somebody who comes with the mediator. */
export type Companion = OpenCase['companions'][number]

/** What they come as, as they were asked and as letters call it. */
export const comesAs = ({ role }: Pick<Companion, 'role'>) =>
  role === 'observer' ? ('observer' as const) : ('co_mediator' as const)
