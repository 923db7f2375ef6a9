'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import { casePath } from '@/lib/kernel/urls'
import * as destroy from '@/lib/notes/commands/destroy-private-notes'
import * as remove from '@/lib/notes/commands/remove-private-note'
import * as write from '@/lib/notes/commands/write-private-note'

export const writePrivateNote = registerAction(write.writePrivateNote, notesWith('note-kept'))

export const removePrivateNote = registerAction(remove.removePrivateNote, notesWith('note-out'))

export const destroyPrivateNotes = registerAction(destroy.destroyPrivateNotes, notesWith('notes-destroyed'))

function notesWith(done: string) {
  return ({ caseId = '' }: Readonly<Record<string, string>>) =>
    `${casePath('mediator', caseId)}/notes?done=${done}`
}
