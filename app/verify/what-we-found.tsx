import { dateWords } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Notice } from '@/app/_ui/text/notice'
import type { verified } from '@/lib/certificates/queries'
import { provider } from '@/lib/kernel/provider'

type Found = NonNullable<Awaited<ReturnType<typeof verified>>>

/** Of a certificate that is ours: whether it stands, its kind and its date. `how` says what was compared. */
export function WhatWeFound({ found, how }: { found: Found; how: string }) {
  return (
    <>
      <Notice kind={found.status === 'live' ? 'success' : 'warning'} heading={statusInWords[found.status]}>
        {statusExplained[found.status]} {how}
      </Notice>
      <SummaryList
        rows={[
          { label: 'Certificate number', value: found.number },
          { label: 'Kind', value: kindInWords[found.kind] },
          { label: 'Date of issue', value: dateWords(found.issuedOn, 'plain') },
        ]}
      />
    </>
  )
}

/** When too many were checked from one network. */
export function PleaseWait() {
  return (
    <Notice kind="warning" heading="Please wait a little">
      Too many certificates were checked from your network. Try again in 15 minutes, or ring{' '}
      {provider().phone}.
    </Notice>
  )
}

const statusInWords = {
  live: 'This certificate is valid',
  replaced: 'This certificate was replaced',
  revoked: 'This certificate was revoked',
} as const

const statusExplained = {
  live: 'We issued it and it stands.',
  replaced: 'We issued another in its place. The new one has the same date of issue.',
  revoked: 'We took it back. It no longer stands.',
} as const

const kindInWords = {
  information_given: 'Does not wish to pursue mediation, section 55(4)',
  withdrew: 'No longer wishes to pursue mediation, section 55(4)',
  took_part: 'Took part in mediation, section 55(5)',
  not_arranged: 'Mediation could not be arranged within 30 days, section 55 and regulation 36',
} as const
