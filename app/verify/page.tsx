import { requestNetwork } from '@/app/_session/network'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { verified } from '@/lib/certificates/queries'
import { provider } from '@/lib/kernel/provider'
import { withinLimit } from '@/lib/limits/limits'
import { checkCertificate } from './actions'
import { PleaseWait, WhatWeFound } from './what-we-found'

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
      <Text>
        Have you got the certificate as a PDF? <TextLink href="/verify/file">Check the file itself</TextLink>.
        That shows whether one letter in it was changed.
      </Text>
    </>
  )
}

async function Answer({ number, code }: { number: string; code: string }) {
  if (!(await withinLimit('verify-network', await requestNetwork()))) return <PleaseWait />

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
      <WhatWeFound found={found} how="Compare what is printed on your copy with the lines below. " />
      <Text>
        <TextLink href="/verify/file">Check the file itself</TextLink>
      </Text>
      <TextLink href="/verify">Check another certificate</TextLink>
    </>
  )
}
