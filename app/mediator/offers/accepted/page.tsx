import { redirect } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { caseById } from '@/lib/cases/queries'
import { Refusal } from '@/lib/kernel/refusal'

type Props = { searchParams: Promise<{ case?: string | string[] }> }

/** After a yes: on to the case, or to what comes next for one who comes along; or the news that it cannot be after all. */
export default async function Accepted({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { case: asked } = await searchParams
  const caseId = typeof asked === 'string' ? asked : ''
  const roles = await rolesThere(caseById(actor, caseId))
  if (roles.includes('mediator')) redirect(`/mediator/cases/${caseId}?done=accepted`)
  if (roles.includes('co_mediator') || roles.includes('observer')) redirect('/mediator?done=coming')
  return (
    <Page
      title="Something has changed since we asked you"
      back={{ href: '/mediator/offers', text: 'Back to offers' }}
    >
      <Heading>Something has changed since we asked you</Heading>
      <Text>
        You cannot take this case, or come along to its meeting, any more: your papers, an interest, your
        diary or how many cases you have taken this week stand against it. The desk asks somebody else.
      </Text>
      <Text>
        Look at <TextLink href="/mediator/profile">your profile</TextLink> and{' '}
        <TextLink href="/mediator/availability">your availability</TextLink>, or ring us.
      </Text>
    </Page>
  )
}

/** What the actor is to the case now; nothing where it is not theirs to see. */
async function rolesThere(read: Promise<{ roles: readonly string[] }>): Promise<readonly string[]> {
  try {
    return (await read).roles
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
