import { dateWords } from '@/app/_ui/dates/date-text'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import type { CheckAnswers } from '@/lib/check/questions'
import { provider } from '@/lib/kernel/provider'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { CheckerPage } from '../checker-page'
import { stepIn, type Place } from '../place'
import { KeepThese } from './keep-these'
import { StartRequest } from './start-request'

type Props = { place: Place; answers: CheckAnswers; until: CalendarDate }

/** The days go past the published bank holidays. No date is guessed, and nobody is kept from asking. */
export function NotPublished({ place, answers, until }: Props) {
  const title = 'We cannot work out your dates yet'
  const { phone } = provider()
  return (
    <CheckerPage place={place} title={title} back={{ href: stepIn(place, 'date', answers) }}>
      <Heading>{title}</Heading>
      <Text size="lead">
        Some of your days come after {dateWords(until, 'plain')}. The bank holidays after that day are not
        known yet, and we do not guess.
      </Text>
      <Notice kind="warning" heading="Do not wait">
        {`You have about two months from the date on your letter. Ask for mediation or a certificate now, or ring us free on ${phone}.`}
      </Notice>
      <StartRequest answers={answers} />
      <KeepThese place={place} answers={answers} />
    </CheckerPage>
  )
}
