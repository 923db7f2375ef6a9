'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as add from '@/lib/organisations/commands/add-organisation'
import * as change from '@/lib/organisations/commands/change-organisation'
import * as load from '@/lib/organisations/commands/load-organisations'
import * as membership from '@/lib/people/commands/end-membership'

export const addOrganisation = registerAction(add.addOrganisation, () => '/admin/organisations')

export const changeOrganisation = registerAction(change.changeOrganisation, () => '/admin/organisations')

export const loadOrganisations = registerAction(load.loadOrganisations, () => '/admin/organisations')

export const endMembership = registerAction(
  membership.endMembership,
  ({ organisationId }) => `/admin/organisations/${organisationId}`,
)
