import { redirect } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { caseById } from '@/lib/cases/queries'
import { Refusal } from '@/lib/kernel/refusal'

type Props = { searchParams: Promise<{ case?: string | string[] }> }

/** After a yes: on to the case, or the news that it could not be given after all. */
export default async function Accepted({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { case: caseId } = await searchParams
  if (typeof caseId === 'string' && (await isTheirs(caseById(actor, caseId))))
    redirect(`/mediator/cases/${caseId}?done=accepted`)
  return (
    <Page
      title="You cannot take this case any more"
      back={{ href: '/mediator/offers', text: 'Back to offers' }}
    >
      <Heading>You cannot take this case any more</Heading>
      <Text>
        Something has changed since we asked you: your papers, an interest, your diary or how many cases you
        have taken this week. The desk asks somebody else.
      </Text>
      <Text>
        Look at <TextLink href="/mediator/profile">your profile</TextLink> and{' '}
        <TextLink href="/mediator/availability">your availability</TextLink>, or ring us.
      </Text>
    </Page>
  )
}

async function isTheirs(read: Promise<{ roles: readonly string[] }>): Promise<boolean> {
  try {
    return (await read).roles.includes('mediator')
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
