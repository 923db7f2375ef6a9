import { ButtonLink } from '@/app/_ui/form/button'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CheckAnswers, Nation } from '@/lib/check/questions'
import { provider } from '@/lib/kernel/provider'
import { disagreementKinds, disagreementProvision } from '@/lib/law/disagreement-resolution'
import { CheckerPage } from '../checker-page'
import { stepIn, type Place } from '../place'
import { KeepThese } from './keep-these'

type About = { place: Place; answers: CheckAnswers; council: string }

/** No decision to mediate about: another service, which is voluntary and moves no date. */
export function DisagreementResolution({ place, answers }: About) {
  const { phone } = provider()
  const title = 'This may be for disagreement resolution'
  return (
    <CheckerPage place={place} title={title} back={{ href: stepIn(place, 'decision', answers) }}>
      <Heading>{title}</Heading>
      <Text size="lead">
        Mediation with a certificate is about a council’s decision on an assessment or a plan. For other
        disagreements there is another free service. It is called disagreement resolution.
      </Text>
      <Section heading="What it is for">
        <List
          items={disagreementKinds
            .filter(({ between }) => between === 'family_and_provider')
            .map(({ says }) => says)}
        />
        <Text size="small">{disagreementProvision}</Text>
      </Section>
      <Section heading="What to know">
        <List
          items={[
            'Your council must have this service. It is independent, and free for you.',
            'Nobody has to take part: not you, and not the council or the school.',
            'It gives no certificate, and it moves no date. If you have a decision letter too, its last days go on.',
          ]}
        />
        <Text>
          <TextLink href="/disagreements/new" top>
            Ask for it here
          </TextLink>
          , or ring us on <b className="app-nowrap">{phone}</b> and we will tell you whom to ask.
        </Text>
      </Section>
      <Text>
        Do you have a letter with a decision?{' '}
        <TextLink href={stepIn(place, 'decision', answers)}>Change your answer</TextLink>.
      </Text>
      <KeepThese place={place} answers={answers} />
    </CheckerPage>
  )
}

/** This service covers England. */
export function AnotherNation({ place, nation, answers }: About & { nation: Nation }) {
  const { name, rules, who } = nations[nation]
  const title = `${name} has its own rules`
  return (
    <CheckerPage place={place} title={title} back={{ href: stepIn(place, 'council', answers) }}>
      <Heading>{title}</Heading>
      <Text size="lead">
        We are for decisions by councils in England, so our dates would be wrong for you.
      </Text>
      <Text>{rules}</Text>
      <Text>{who}</Text>
      <Notice heading="Do not wait">
        There is a last day to appeal there too. The decision letter should say what it is.
      </Notice>
      <ButtonLink kind="second" href={stepIn(place, 'council', answers)}>
        Choose another council
      </ButtonLink>
      <KeepThese place={place} answers={answers} />
    </CheckerPage>
  )
}

const nations: Record<Nation, { name: string; rules: string; who: string }> = {
  wales: {
    name: 'Wales',
    rules:
      'Wales has additional learning needs (ALN) and individual development plans, not EHC plans. Each council there has a service that helps to settle disagreements.',
    who: 'Ask your council for it, and ask SNAP Cymru for free advice. Appeals go to the Education Tribunal for Wales.',
  },
  scotland: {
    name: 'Scotland',
    rules:
      'Scotland has additional support for learning and co-ordinated support plans, not EHC plans. Every council there must offer free, independent mediation.',
    who: 'Ask Enquire, the Scottish advice service for additional support for learning. It is free.',
  },
  northern_ireland: {
    name: 'Northern Ireland',
    rules:
      'In Northern Ireland the Education Authority makes statements of special educational needs. It must offer a free, independent service for settling disagreements, and mediation.',
    who: 'Ask the Education Authority for it. The Children’s Law Centre and SENAC give free advice.',
  },
}
