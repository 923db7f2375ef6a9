import type { PackSource } from './content'

/**
 * Something to send with the form, and whether it is in the pack, apart (a file of its own, to be sent along), still to
 * be added, or not needed.
 */
export type Enclosure = {
  readonly name: string
  readonly stands: 'in_pack' | 'apart' | 'to_add' | 'not_needed'
  readonly says: string
}

/** What the Tribunal wants with the form, as far as it applies to this decision. */
export function enclosuresOf(source: PackSource): Enclosure[] {
  const { certificate, certificates, documents } = source
  const has = (kind: string) => documents.some((document) => document.kind === kind)
  const needsCertificate = certificate?.needed !== false
  return [
    has('decision_letter')
      ? asSent('The decision letter', source, 'decision_letter')
      : {
          name: 'The decision letter',
          stands: 'to_add',
          says: 'Add it to your case, or put a copy with the form.',
        },
    needsCertificate
      ? certificates.some(({ status }) => status === 'live')
        ? {
            name: 'The mediation certificate',
            stands: 'apart',
            says: 'A copy of its first page is in the pack. The certificate itself is a file of its own: send it along.',
          }
        : {
            name: 'The mediation certificate',
            stands: 'to_add',
            says: 'We send it to you when it is issued.',
          }
      : { name: 'The mediation certificate', stands: 'not_needed', says: 'You need none for this decision.' },
    ...plan(source, has('plan')),
    { name: 'The filled-in form, signed', stands: 'to_add', says: 'Find the form on GOV.UK.' },
    {
      name: 'Letters and reports that show why',
      stands: 'to_add',
      says: 'What you have now. You can send more later. Never papers from the meeting.',
    },
  ]
}

/** Where there is a plan, the Tribunal has to see it. */
function plan(source: PackSource, isIn: boolean): Enclosure[] {
  const { decision } = source
  const hasPlan = decision?.grounds.some(
    (ground) =>
      ground.startsWith('section_') ||
      ground === 'refuse_amend' ||
      ground === 'cease' ||
      ground === 'refuse_reassess',
  )
  if (!hasPlan) return []
  return [
    isIn
      ? asSent('The plan', source, 'plan')
      : { name: 'The plan', stands: 'to_add', says: 'The last final one, with all that is attached to it.' },
  ]
}

/** Photographs are printed in the pack; whatever else was sent in stays a file of its own. */
function asSent(name: string, { documents }: PackSource, kind: 'decision_letter' | 'plan'): Enclosure {
  const isPrinted = documents
    .filter((document) => document.kind === kind)
    .every(({ contentType }) => contentType.startsWith('image/'))
  return isPrinted
    ? { name, stands: 'in_pack', says: 'As you sent it to us.' }
    : { name, stands: 'apart', says: 'As you sent it to us. It is a file of its own: send it along.' }
}
