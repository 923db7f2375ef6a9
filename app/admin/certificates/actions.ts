'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as batch from '@/lib/certificates/commands/issue-batch'

export const issueBatch = registerAction(
  batch.issueBatch,
  ({ batchId }) => `/admin/certificates/batch/${batchId}`,
)
