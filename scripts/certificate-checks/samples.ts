import {
  certificateContent,
  type CertificateContent,
  type CertificateParticulars,
} from '@/lib/certificates/content'
import { tookPart } from '@/lib/certificates/particulars.fixture'
import { printedNames, vocalisedNames } from '@/lib/paper/names.fixture'
import { date } from '@/lib/law/calendar/date'

/** A certificate to be looked at, and the name that it must give back. */
export type Sample = { called: string; content: CertificateContent; name: string }

/** Every kind, every form of the words, and a name in every script. */
export const samples: readonly Sample[] = [
  sample('said no', { ground: { kind: 'information_given' } }),
  sample('withdrew', { ground: { kind: 'withdrew' } }),
  sample('took part', { ground: { kind: 'took_part', endedOn: date('2026-12-08') } }),
  sample('not arranged, said so', { ground: { kind: 'not_arranged', toldOn: date('2026-12-07') } }),
  sample('not arranged, nobody said so', { ground: { kind: 'not_arranged', toldOn: null } }),
  sample('young person', {
    holder: { name: 'Tomos Pryce', is: 'young_person' },
    child: { name: 'Tomos Pryce', bornOn: date('2008-11-02'), isYoungPerson: true },
  }),
  sample('two boards', { icbs: ['NHS Northshire ICB', 'NHS Eastmere ICB'] }),
  sample('replacement', {
    replaces: { number: 'C-2026-000317-P', correctedOn: date('2026-12-14'), corrected: ['child_name'] },
  }),
  sample('no date to give', { appeal: null }),
  sample('120 characters', named('Wolfeschlegelsteinhausen-Bergerdorff '.repeat(4).slice(0, 120).trim())),
  sample('decomposed', named('Jose\u0301 Nguye\u0302\u0303n')),
  ...printedNames.flatMap(([script, ...names]) =>
    names.map((name) => sample(`${script}, ${name}`, named(name))),
  ),
]

/** What is there to be seen, and told in full to whoever listens; but not to be copied out sign by sign. */
export const vocalised = new Set(vocalisedNames)

function named(name: string): Partial<CertificateParticulars> {
  return { holder: { name, is: 'parent' }, child: { ...tookPart.child, name } }
}

function sample(called: string, changes: Partial<CertificateParticulars>): Sample {
  const particulars = { ...tookPart, ...changes }
  return { called, content: certificateContent(particulars), name: particulars.holder.name.normalize('NFC') }
}
