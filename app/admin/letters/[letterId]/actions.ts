'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as posting from '@/lib/letters/commands/record-posting'
import * as again from '@/lib/letters/commands/send-letter-again'

const backToLetter = ({ letterId }: Readonly<Record<string, string>>) => `/admin/letters/${letterId}`

export const recordPosting = registerAction(posting.recordPosting, backToLetter)

export const sendLetterAgain = registerAction(again.sendLetterAgain, backToLetter)
