import type { CertificateContent, CertificateParticulars } from '../content'
import { fullDate } from './full-date'

/**
 * What the adviser certifies: that information and advice were given, which of the kinds this is, and independence
 * (Children and Families Act 2014 ss.55(4), 55(5), 56(3); SEND Regulations 2014 reg 36).
 */
export function whatIsCertified({
  ground,
  holder,
  council,
  icbs,
}: CertificateParticulars): Pick<CertificateContent, 'law' | 'statement'> {
  const bodies = new Intl.ListFormat('en-GB').format([council, ...icbs])
  return {
    law: laws[ground.kind],
    statement: {
      heading: 'What I certify',
      sentences: [
        `I gave ${holder.name} information and advice about mediation with ${bodies}. ${outcome(ground)}`,
        'I am independent. No council, integrated care board or NHS England employs me.',
      ],
    },
  }
}

const act = 'Children and Families Act 2014, section 55'

const laws: Record<CertificateContent['kind'], string> = {
  information_given: `${act}(4): does not wish to pursue mediation.`,
  withdrew: `${act}(4): no longer wishes to pursue mediation.`,
  took_part: `${act}(5): took part in mediation.`,
  not_arranged: `${act}, and SEND Regulations 2014, regulation 36: mediation could not be arranged within 30 days.`,
}

function outcome(ground: CertificateParticulars['ground']): string {
  switch (ground.kind) {
    case 'information_given':
      return 'They told me that they do not wish to pursue mediation.'
    case 'withdrew':
      return 'They told me that they wished to pursue mediation, and then that they no longer wish to.'
    case 'took_part':
      return `They told me that they wished to pursue mediation, and they have taken part. It ended on ${fullDate(ground.endedOn)}.`
    case 'not_arranged':
      return `They told me that they wished to pursue mediation. ${notArranged(ground.toldOn)}`
  }
}

const notArranged = (toldOn: Parameters<typeof fullDate>[0] | null): string =>
  toldOn
    ? `On ${fullDate(toldOn)} I was told that it could not be arranged within 30 days.`
    : 'It was not arranged within 30 days.'
