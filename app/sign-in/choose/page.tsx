import { redirect } from 'next/navigation'
import { requireActor } from '@/app/_session/require-actor'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { isLead } from '@/lib/safeguarding/concern'
import type { Portal } from '@/lib/kernel/urls'
import { portalsOf } from '@/lib/sign-in/person'

export default async function Choose() {
  const actor = await requireActor()
  const portals = await portalsOf(actor)
  if (portals.length === 1 && !isLead(actor)) redirect(`/${portals[0]}`)

  return (
    <PublicPage title="Where do you want to go?">
      <Heading>Where do you want to go?</Heading>
      <p className="govuk-body">You have more than one part in this service.</p>
      <ul className="govuk-list govuk-list--spaced">
        {portals.map((portal) => (
          <li key={portal}>
            <TextLink href={`/${portal}`}>{names[portal]}</TextLink>
          </li>
        ))}
        {isLead(actor) && (
          <li>
            <TextLink href="/safeguarding">What people told the safeguarding lead</TextLink>
          </li>
        )}
      </ul>
    </PublicPage>
  )
}

const names: Record<Portal, string> = {
  parent: 'Your family’s cases',
  mediator: 'Your work as a mediator',
  authority: 'Your council’s or integrated care board’s cases',
  admin: 'The desk',
}
