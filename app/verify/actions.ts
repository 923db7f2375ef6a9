'use server'

import { requestNetwork } from '@/app/_session/network'
import { publicAction } from '@/app/_ui/form/form-action'
import { checkAsked, fileAsked } from '@/lib/certificates/check'
import { carried } from '@/lib/certificates/file-answer'
import { fileFound } from '@/lib/certificates/file-found'
import { withinLimit } from '@/lib/limits/limits'

export const checkCertificate = publicAction((sent) => {
  const asked = checkAsked(sent)
  return Promise.resolve(
    'problems' in asked ? asked : { to: `/verify?${new URLSearchParams(asked).toString()}` },
  )
})

export const checkFile = publicAction(async ({ file }) => {
  if (!(await withinLimit('verify-network', await requestNetwork())))
    return { to: '/verify/file?answer=wait' }
  const asked = await fileAsked(file)
  return 'problems' in asked ? asked : { to: `/verify/file?answer=${carried(await fileFound(asked.bytes))}` }
})
