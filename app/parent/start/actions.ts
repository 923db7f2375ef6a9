'use server'

import * as sending from '@/app/_case/request/sending'
import { signedInAction } from '@/app/_ui/form/form-action'

export const start = signedInAction((actor, sent) =>
  sending.start(actor, sent, (caseId) => `/parent/cases/${caseId}/request`),
)
