import { certificateStatusNames } from '@/app/_case/certificate-status-names'
import { certificateKindNames } from '@/app/_case/duty-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Table } from '@/app/_ui/lists/table'
import { Section, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { holds, type Actor } from '@/lib/kernel/actor'

/** Certificates that were issued on this case; an adviser may ask to have one replaced or revoked. */
export function CertificatesIssued({ mediationCase, actor }: { mediationCase: CaseView; actor: Actor }) {
  const { id: caseId, certificates, tasks } = mediationCase
  if (certificates.length === 0) return null
  const waits = tasks.some(({ kind, doneAt }) => kind === 'certificate_change_proposed' && doneAt === null)
  const mayAsk = holds(actor, 'adviser') && !waits
  const ask = (what: string, number: string) =>
    `/admin/cases/${caseId}/${what}-certificate?number=${encodeURIComponent(number)}`
  return (
    <Section heading="Certificates">
      <Table
        caption="Newest first"
        columns={[
          { head: 'Number' },
          { head: 'Kind' },
          { head: 'Date of issue' },
          { head: 'Status' },
          ...(mayAsk ? [{ head: 'Is it wrong?' }] : []),
        ]}
        rows={certificates.map(({ id, number, kind, issuedOn, status }) => ({
          key: id,
          cells: [
            <TextLink href={`/certificates/${id}/pdf`} key="pdf">
              {number} (PDF)
            </TextLink>,
            certificateKindNames[kind],
            dateWords(issuedOn, 'short'),
            certificateStatusNames[status],
            ...(mayAsk
              ? [
                  status === 'live' && (
                    <>
                      <TextLink href={ask('replace', number)}>Replace</TextLink> or{' '}
                      <TextLink href={ask('revoke', number)}>revoke</TextLink>
                    </>
                  ),
                ]
              : []),
          ],
        }))}
      />
    </Section>
  )
}
