import Link from 'next/link'
import { notFound } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { CertificateSheets } from '@/app/_case/certificate-sheets'
import { DutyCard } from '@/app/_case/duty-card'
import { DutyWorkings } from '@/app/_case/duty-workings'
import { orNotFound } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { PrintButton } from '@/app/_ui/text/print-button'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { certificateById } from '@/lib/certificates/queries'
import type { CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { openDuty } from '@/app/parent/step'
import { familyCase } from '../request/draft'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The family's certificate: to read, to keep, and the day to appeal as it stands now. */
export default async function Certificate({ params, searchParams }: Props) {
  const { caseId } = await params
  const { number } = await searchParams
  const { actor, view } = await familyCase(caseId)
  const shown = number
    ? view.certificates.find((one) => one.number === number)
    : (view.certificates.find(({ status }) => status === 'live') ?? view.certificates[0])
  if (!shown) notFound()
  const { content, status } = await orNotFound(certificateById(actor, shown.id))
  return (
    <Page title={`Certificate ${shown.number}`} full>
      <div className="govuk-width-container app-no-print">
        <nav aria-label="Back">
          <Link className="govuk-back-link" href={casePath('parent', caseId)}>
            Back to your case
          </Link>
        </nav>
        <div className="govuk-main-wrapper">
          <Heading caption={caseTitle(view)}>Your certificate</Heading>
          {status !== 'live' && <NotLive status={status} />}
          <Keep id={shown.id} />
          <Appeal view={view} />
          <Others view={view} shown={shown.number} />
        </div>
      </div>
      <CertificateSheets content={content} />
    </Page>
  )
}

function NotLive({ status }: { status: 'replaced' | 'revoked' }) {
  return (
    <Notice
      kind="warning"
      heading={status === 'replaced' ? 'This certificate was replaced' : 'This certificate was revoked'}
    >
      {status === 'replaced'
        ? 'Use the newer one. It has the same date of issue.'
        : 'It no longer stands. Ring us if you do not know why.'}
    </Notice>
  )
}

function Keep({ id }: { id: string }) {
  return (
    <>
      <List
        items={[
          <a className="govuk-link" href={`/certificates/${id}/pdf`} key="pdf">
            Download the certificate (PDF)
          </a>,
          <a className="govuk-link" href={`/certificates/${id}/large-print`} key="large-print">
            Download it in large print (PDF)
          </a>,
          <a className="govuk-link" href={`/certificates/${id}/braille`} key="braille">
            Download it as text for braille
          </a>,
        ]}
      />
      <PrintButton>Print this page</PrintButton>
    </>
  )
}

/** The day to appeal as it stands today, which the sheet below gives as of its own day. */
function Appeal({ view }: { view: CaseView }) {
  const duty = openDuty(view, 'start_appeal')
  if (!duty) return null
  const moved = duty.history.some(({ why }) => why === 'the certificate was issued')
  return (
    <>
      <DutyCard view={view} duty={duty} today={today()}>
        <p>
          {moved
            ? 'Your certificate moved this day. This is how we worked it out:'
            : 'This is how we worked it out:'}
        </p>
        <DutyWorkings duty={duty} />
      </DutyCard>
      <Text>What to send, and where, stands on the second sheet below.</Text>
    </>
  )
}

function Others({ view, shown }: { view: CaseView; shown: string }) {
  const others = view.certificates.filter(({ number }) => number !== shown)
  if (others.length === 0) return null
  return (
    <>
      <Text>You have other certificates about this decision:</Text>
      <List
        items={others.map(({ number }) => (
          <TextLink
            href={`${casePath('parent', view.id)}/certificate?number=${encodeURIComponent(number)}`}
            key={number}
          >
            Certificate {number}
          </TextLink>
        ))}
      />
    </>
  )
}
