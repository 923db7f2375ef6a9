import { z } from 'zod'
import { organisationKinds } from '@/db/schema/organisations'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { optionalWords, words } from '@/lib/kernel/words'

/**
 * What an administrator says of an organisation, on the page and in a file. Bodies merge and are renamed: each has its
 * days and its successor, and a case keeps the one that decided (P-6).
 */
export const organisationAnswers = z.object({
  kind: z.enum(organisationKinds, { error: 'Choose what kind of organisation it is' }),
  name: words({ called: 'The name', missing: 'Enter the name of the organisation', max: 150 }),
  shortName: optionalWords({ called: 'The short name', max: 60 }),
  code: optionalWords({ called: 'The code', max: 20 }),
  noticesEmail: optionalEmailAddress(),
  phone: optionalWords({ called: 'The phone number', max: 40 }),
})

export type OrganisationAnswers = z.output<typeof organisationAnswers>

/** What families and boards call it when there is little room: the name without its kind. */
export const shortNameOf = ({ name, shortName }: Pick<OrganisationAnswers, 'name' | 'shortName'>) =>
  shortName ?? name.replace(/^NHS /, '').replace(/ (Council|Integrated Care Board)$/, '')

/** How pages name the kinds. */
export const kindNames = {
  local_authority: 'Council',
  icb: 'Integrated care board',
  provider: 'Mediation provider',
} as const
