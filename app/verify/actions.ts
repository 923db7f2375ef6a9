'use server'

import { publicAction } from '@/app/_ui/form/form-action'
import { checkAsked } from '@/lib/certificates/check'

export const checkCertificate = publicAction((sent) => {
  const asked = checkAsked(sent)
  return Promise.resolve(
    'problems' in asked ? asked : { to: `/verify?${new URLSearchParams(asked).toString()}` },
  )
})
