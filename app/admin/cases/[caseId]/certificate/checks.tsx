import { certificateKindNames } from '@/app/_case/duty-names'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Section } from '@/app/_ui/text/text'
import type { CertificateKind } from '@/lib/cases/case'
import type { Check } from '@/lib/certificates/checks'
import { guardInWords, metInWords } from '@/lib/certificates/unmet'

/** What the law asks before this certificate, each with whether it is so. */
export function Checks({ kind, checks }: { kind: CertificateKind; checks: readonly Check[] }) {
  return (
    <Section heading={`Checks: ${certificateKindNames[kind]}`}>
      <ul className="govuk-list">
        {checks.map(({ guard, met }) => (
          <li key={guard}>
            <DutyTag state={met ? 'done' : 'late'}>
              <span className="govuk-visually-hidden">{met ? 'Met: ' : 'Not met: '}</span>
              {met ? metInWords[guard] : guardInWords[guard]}
            </DutyTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
