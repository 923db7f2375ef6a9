import { groundNames, issueNames } from '@/app/_case/decision-names'
import { DateText, dateWords } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'

/** The decision and what the family wants to discuss, in its own words. An ICB is given the health issues only. */
export function WhatItIsAbout({ view }: { view: CaseView }) {
  return (
    <>
      <Section heading="The decision">
        <Decision view={view} />
      </Section>
      <Section heading="What the family wants to discuss" id="issues">
        {view.side === 'icb' && <Text>You are shown what concerns health.</Text>}
        {view.issues.length === 0 && <Text>Nothing has been written down yet.</Text>}
        {view.issues.map((issue, at) => (
          <Issue issue={issue} number={view.issues.length > 1 ? at + 1 : undefined} key={issue.id} />
        ))}
      </Section>
    </>
  )
}

/** One thing the family wants to discuss, as it wrote it. */
export function Issue({ issue, number }: { issue: CaseView['issues'][number]; number?: number | undefined }) {
  const { kind, disagreement, wanted, healthProvision } = issue
  return (
    <>
      <Heading level={3} size="s">
        {[number, issueNames[kind]].filter(Boolean).join('. ')}
      </Heading>
      <SummaryList
        rows={[
          { label: 'What they disagree with', value: disagreement },
          { label: 'What they want', value: wanted },
          ...(healthProvision ? [{ label: 'Health care they want', value: healthProvision }] : []),
        ]}
      />
    </>
  )
}

function Decision({ view: { decision, child, councilName, certificateDates } }: { view: CaseView }) {
  if (!decision) return <Text>Not described yet.</Text>
  const { grounds, letterDatedOn, laReference, laOfficer } = decision
  return (
    <SummaryList
      rows={[
        { label: 'Made by', value: councilName },
        { label: 'Date on the letter', value: <DateText date={letterDatedOn} /> },
        { label: 'What it is about', value: grounds.map((ground) => groundNames[ground]).join(', ') },
        ...(laReference ? [{ label: 'Council’s reference', value: laReference }] : []),
        ...(laOfficer ? [{ label: 'Officer on the letter', value: laOfficer }] : []),
        ...(child?.dateOfBirth
          ? [{ label: 'Date of birth', value: dateWords(child.dateOfBirth, 'plain') }]
          : []),
        ...(child?.school ? [{ label: 'School or college', value: child.school }] : []),
        ...(certificateDates.length > 0
          ? [
              {
                label: 'Certificate issued on',
                value: certificateDates.map((on) => dateWords(on, 'plain')).join(' and '),
              },
            ]
          : []),
      ]}
    />
  )
}
