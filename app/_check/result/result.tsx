import { redirect } from 'next/navigation'
import { councils } from '@/lib/organisations/queries'
import { answersIn } from '@/lib/check/answers'
import { stepAfter } from '@/lib/check/ask'
import { checkResult } from '@/lib/check/result'
import { stepIn } from '../place'
import type { QuestionProps } from '../question'
import { AppealDates } from './appeal-dates'
import { HealthOrSocialCare } from './health-or-social-care'
import { NotPublished } from './not-published'
import { AnotherNation, DisagreementResolution } from './other-results'

/** Where the answers lead. Its address opens it again, and holds no personal data. */
export async function Result({ place, searchParams }: QuestionProps) {
  const answers = answersIn(await searchParams)
  const step = await stepAfter(answers)
  if (step !== 'result') redirect(stepIn(place, step, answers))
  const result = await checkResult(answers)
  const council = await councilName(answers.council)
  const about = { place, answers, council }

  if (result.kind === 'not_published')
    return <NotPublished place={place} answers={answers} until={result.until} />
  if (result.kind === 'another_nation') return <AnotherNation nation={result.nation} {...about} />
  if (result.kind === 'disagreement_resolution') return <DisagreementResolution {...about} />
  if (result.kind === 'health_or_social_care')
    return <HealthOrSocialCare result={result} place={place} answers={answers} />
  return <AppealDates result={result} {...about} />
}

async function councilName(id: string | undefined): Promise<string> {
  const listed = await councils()
  return listed.find((council) => council.id === id)?.name ?? 'Your council'
}
