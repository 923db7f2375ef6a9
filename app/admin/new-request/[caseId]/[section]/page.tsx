import { notFound } from 'next/navigation'
import { SectionPage } from '@/app/_case/request/section-page'
import { isFormSection, sectionCommands } from '@/app/_case/request/sections'
import { councils } from '@/lib/organisations/queries'
import * as actions from '@/app/admin/new-request/actions'
import { deskCase, listPath } from '@/app/admin/new-request/draft'

type Props = {
  params: Promise<{ caseId: string; section: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RequestSection({ params, searchParams }: Props) {
  const { caseId, section } = await params
  if (!isFormSection(section)) notFound()
  const { actor, view } = await deskCase(caseId, sectionCommands[section])
  const action = {
    child: actions.describeChild,
    you: actions.describeFamily,
    decision: actions.describeDecision,
    choice: actions.chooseRoad,
    issues: actions.describeIssues,
    wishes: actions.describeWishes,
  }[section].bind(null, { caseId, version: view.version })
  return (
    <SectionPage
      section={section}
      view={view}
      actor={actor}
      councils={section === 'decision' ? await councils() : []}
      action={action}
      list={listPath(caseId)}
      query={await searchParams}
    />
  )
}
