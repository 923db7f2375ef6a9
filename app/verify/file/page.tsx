import { PublicPage } from '@/app/_ui/frame/page'
import type { Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { readCarried } from '@/lib/certificates/file-answer'
import { verifiedFile } from '@/lib/certificates/queries'
import { provider } from '@/lib/kernel/provider'
import { PleaseWait, WhatWeFound } from '../what-we-found'

type Props = { searchParams: Promise<Asked> }

/** What we found of a file that was handed in. Only the service can make an address that this page answers. */
export default async function VerifyFile({ searchParams }: Props) {
  const { answer } = await searchParams
  return (
    <PublicPage title="Check a mediation certificate">
      <Heading>Check a mediation certificate</Heading>
      {answer === undefined ? <PleaseWait /> : <Answer carried={typeof answer === 'string' ? answer : ''} />}
      <TextLink href="/verify">Check another certificate</TextLink>
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
