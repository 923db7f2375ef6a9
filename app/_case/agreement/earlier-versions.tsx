import { Details } from '@/app/_ui/text/notice'
import type { AgreementRead } from '@/lib/agreements/queries'
import { AgreementWords } from './agreement-words'

/** Versions whose place another has taken, as they were. */
export function EarlierVersions({ versions }: { versions: readonly AgreementRead[] }) {
  const replaced = versions.filter(({ status }) => status === 'replaced')
  if (replaced.length === 0) return null
  return (
    <Details summary="Earlier versions">
      {replaced.map((one) => (
        <AgreementWords agreement={one} key={one.id} />
      ))}
    </Details>
  )
}
