import type { InvitedRole } from '../letter'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To somebody who now works with the service: as what, for whom, and where to sign in. */
export const invitation: Template<'invitation'> = {
  subject: () => 'You can now sign in to arrange SEND mediation',
  Body: ({ dear, organisation, role, signInUrl }) => (
    <LetterPage title="You can now sign in" dear={dear}>
      <Words>
        {organisation} uses this service to arrange mediation with families. You now have a place in it as{' '}
        <strong>{roles[role]}</strong>.
      </Words>
      <Words>There is no password. Give this email address when you sign in, and we send you a code.</Words>
      <Action href={signInUrl}>Sign in</Action>
      <Words>If you did not expect this, ring us.</Words>
    </LetterPage>
  ),
}

const roles: Record<InvitedRole, string> = {
  mediator: 'mediator',
  la_officer: 'council officer',
  icb_officer: 'integrated care board officer',
  adviser: 'mediation adviser',
  administrator: 'administrator',
  safeguarding_lead: 'safeguarding lead',
}
