import { Button } from '@/app/_ui/form/button'
import { FileField } from '@/app/_ui/form/file-field'
import { Form } from '@/app/_ui/form/form'
import { PublicPage } from '@/app/_ui/frame/page'
import type { Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { readCarried } from '@/lib/certificates/file-answer'
import { verifiedFile } from '@/lib/certificates/queries'
import { provider } from '@/lib/kernel/provider'
import { checkFile } from '../actions'
import { PleaseWait, WhatWeFound } from '../what-we-found'

type Props = { searchParams: Promise<Asked> }

/** A file to hand in; then what we found of it. Only the service can make an address that gives an answer. */
export default async function VerifyFile({ searchParams }: Props) {
  const { answer } = await searchParams
  if (answer === undefined) return <Question />
  return (
    <PublicPage title="Check a certificate’s file">
      <Heading>Check a certificate’s file</Heading>
      {answer === 'wait' ? <PleaseWait /> : <Answer carried={typeof answer === 'string' ? answer : ''} />}
      <Text>
        <TextLink href="/verify/file">Check another file</TextLink>
      </Text>
      <TextLink href="/verify">Check by number and code</TextLink>
    </PublicPage>
  )
}

function Question() {
  return (
    <PublicPage title="Check a certificate’s file" back={{ href: '/verify' }} asks>
      <Heading>Check a certificate’s file</Heading>
      <Text size="lead">
        Give us the PDF of a mediation certificate. We tell you whether it is exactly as we issued it, whether
        it is valid, its kind and the day it was issued. We tell you nothing else, and we do not keep the
        file.
      </Text>
      <Form action={checkFile}>
        <FileField
          name="file"
          label="The certificate’s file"
          hint="Choose it, or drop it here. A scan or a photograph cannot be checked like this."
          accept=".pdf,application/pdf"
        />
        <Button>Check this file</Button>
      </Form>
    </PublicPage>
  )
}

async function Answer({ carried }: { carried: string }) {
  const found = readCarried(carried)
  if (!found)
    return (
      <Notice kind="warning" heading="This answer is not good any more">
        Check the file again. An answer can be looked at for 15 minutes.
      </Notice>
    )
  if (found.outcome === 'altered')
    return (
      <Notice kind="lost" heading="This file is not as we issued it">
        Something in it was changed after we sealed it, or a program saved it again. Ask for the file as we
        sent it, or check the number and the code. If you think that somebody changed it, ring us on{' '}
        {provider().phone}.
      </Notice>
    )
  if (found.outcome === 'large_print')
    return (
      <Notice kind="warning" heading="This is a copy in large print">
        It is for reading, and is not sealed, so it cannot be checked like this. Use the number and the code
        that stand in it, or the certificate’s own file.
      </Notice>
    )
  if (found.outcome === 'unknown' && found.isSealedByOthers)
    return (
      <Notice kind="warning" heading="We do not know this file">
        It is whole, but somebody else sealed it, not us. We cannot tell you whether it is valid, even if our
        name stands in it. Ask whoever issued it. If you have it from us, ring us on {provider().phone}.
      </Notice>
    )
  const certificate = found.outcome === 'known' ? await verifiedFile(found.certificateId) : null
  if (!certificate)
    return (
      <Notice kind="warning" heading="We do not know this file">
        It is no certificate of ours, or it was damaged on the way. A scan, a photograph or a print of one
        cannot be checked like this: use its number and code. If you have it from us, ring us on{' '}
        {provider().phone}.
      </Notice>
    )
  return <WhatWeFound found={certificate} how="The file is exactly as we issued it, to the last letter." />
}
