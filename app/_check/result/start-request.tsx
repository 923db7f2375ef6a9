import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { TextLink } from '@/app/_ui/text/text'
import { queryOf } from '@/lib/check/answers'
import type { CheckAnswers } from '@/lib/check/questions'

/** The way on, with the answers carried along, and the information for whoever is not sure yet. */
export function StartRequest({ answers }: { answers: CheckAnswers }) {
  return (
    <ButtonGroup>
      <ButtonLink href={`/parent/start?${queryOf(answers)}`} top>
        Start your request
      </ButtonLink>
      <TextLink href="/information" top>
        Read about mediation first
      </TextLink>
    </ButtonGroup>
  )
}
