import { requestNetwork } from '@/app/_session/network'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { PublicPage } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { verified } from '@/lib/certificates/queries'
import { provider } from '@/lib/kernel/provider'
import { withinLimit } from '@/lib/limits/limits'
import { checkCertificate } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Verify({ searchParams }: Props) {
  const asked = await searchParams
  const [number, code] = [one(asked.number), one(asked.code)]
  return (
    <PublicPage title="Check a mediation certificate" asks={!number || !code}>
      <Heading>Check a mediation certificate</Heading>
      {number && code ? <Answer number={number} code={code} /> : <Question known={{ number, code }} />}
    </PublicPage>
  )
}

/** A parameter given twice is none: our own links give it once. */
const one = (given: string | string[] | undefined) => (typeof given === 'string' ? given : '')

function Question({ known }: { known: { number: string; code: string } }) {
  return (
    <>
      <Text size="lead">
        Anyone can check that a certificate came from us. We tell you whether it is valid, its kind and the
        day it was issued. We tell you nothing else.
      </Text>
      <Form action={checkCertificate} answers={known}>
        <TextField name="number" label="Certificate number" hint="For example, C-2026-000123-D" width={20} />
        <TextField
          name="code"
          label="Code"
          hint="10 letters and numbers, at the foot of the certificate"
          width={20}
        />
        <Button>Check this certificate</Button>
      </Form>
    </>
  )
}

async function Answer({ number, code }: { number: string; code: string }) {
  if (!(await withinLimit('verify-network', await requestNetwork())))
    return (
      <Notice kind="warning" heading="Please wait a little">
        Too many certificates were checked from your network. Try again in 15 minutes, or ring{' '}
        {provider().phone}.
      </Notice>
    )

  const found = await verified(number, code)
  if (!found)
    return (
      <>
        <Notice kind="warning" heading="We do not know this certificate">
          No certificate of ours has this number and this code together. Check both. If they are as printed,
          ring us on {provider().phone}.
        </Notice>
        <TextLink href="/verify">Try again</TextLink>
      </>
    )

  return (
    <>
      <Notice kind={found.status === 'live' ? 'success' : 'warning'} heading={statusInWords[found.status]}>
        {statusExplained[found.status]}
      </Notice>
      <SummaryList
        rows={[
          { label: 'Certificate number', value: found.number },
          { label: 'Kind', value: kindInWords[found.kind] },
          { label: 'Date of issue', value: dateWords(found.issuedOn, 'plain') },
        ]}
      />
      <TextLink href="/verify">Check another certificate</TextLink>
    </>
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
  revoked: 'It no longer stands.',
} as const

const kindInWords = {
  information_given: 'Does not wish to pursue mediation, section 55(4)',
  withdrew: 'No longer wishes to pursue mediation, section 55(4)',
  took_part: 'Took part in mediation, section 55(5)',
  not_arranged: 'Mediation could not be arranged within 30 days, section 55 and regulation 36',
} as const
