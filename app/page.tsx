import Link from 'next/link'
import { demoCast } from '@/lib/kernel/demo-cast'
import { isDemo, provider } from '@/lib/kernel/provider'
import { ButtonGroup, ButtonLink } from './_ui/form/button'
import { PublicPage } from './_ui/frame/page'
import { ThreeSeats } from './_ui/frame/three-seats'
import { Board } from './_ui/lists/board'
import { Notice, SidePanel } from './_ui/text/notice'
import { List, Section, Text, TextLink } from './_ui/text/text'

export default function Home() {
  return (
    <PublicPage title={provider().serviceName} full>
      <Hero />
      <div className="govuk-width-container">
        <div className="govuk-main-wrapper">
          {isDemo() && <WhoToSignInAs />}
          <WhatYouCanDo />
          <div className="app-cols app-section">
            <div className="app-cols__main">
              <WhatHappens />
            </div>
            <aside className="app-cols__side" aria-label="Help">
              <RatherTalk />
            </aside>
            <div className="app-cols__main">
              <Notice heading="Saying no is fine">
                Mediation is your choice. If you want to appeal and do not want to meet, tell us. It will not
                be held against you.
              </Notice>
              <WhatYouNeed />
              <MayNotNeedUs />
            </div>
          </div>
        </div>
      </div>
    </PublicPage>
  )
}

function Hero() {
  return (
    <div className="app-hero">
      <div className="govuk-width-container">
        <div className="app-hero__in">
          <div>
            <h1 className="govuk-heading-xl">
              Disagree with a decision about your child’s special educational needs?
            </h1>
            <Text size="lead">
              Sit down with your council and an independent mediator, or get the certificate you need to
              appeal. You choose.
            </Text>
            <ul className="app-facts">
              {['Free for families', 'Independent of your council', 'About 15 minutes to ask'].map((fact) => (
                <li key={fact}>
                  <Tick />
                  {fact}
                </li>
              ))}
            </ul>
            <ButtonGroup>
              <ButtonLink href="/check">Check your dates and start</ButtonLink>
              <TextLink href="/sign-in">Sign in to carry on</TextLink>
            </ButtonGroup>
          </div>
          <ThreeSeats />
        </div>
      </div>
    </div>
  )
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M2 8.5 6.3 13 14 3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

function WhatYouCanDo() {
  return (
    <Section heading="What you can do here">
      <ul className="app-ways">
        {ways.map(({ href, title, says }) => (
          <li key={href}>
            <h3 className="govuk-heading-s">
              <Link className="govuk-link" href={href}>
                {title}
              </Link>
            </h3>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ways = [
  {
    href: '/check',
    title: 'Check your dates',
    says: 'Answer a few questions. See the last day to ask us and the last day to appeal. No account needed.',
  },
  {
    href: '/information',
    title: 'Read about mediation',
    says: 'What it is, who comes, what it can and cannot do, and what happens if you say no.',
  },
  {
    href: '/sign-in',
    title: 'Carry on with your case',
    says: 'Sign in with your email address and a six-digit code. There is no password.',
  },
]

function WhatHappens() {
  return (
    <section>
      <h2 className="govuk-heading-l">What happens</h2>
      <ol className="app-steps">
        {steps.map(([title, says]) => (
          <li key={title}>
            <h3 className="govuk-heading-s">{title}</h3>
            <p>{says}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const steps = [
  [
    'You tell us what you disagree with',
    'Online or by phone. Ask within two months of the date on the decision letter.',
  ],
  [
    'We explain your choices',
    'You read about them online, or an adviser rings you. Nobody will press you to mediate.',
  ],
  [
    'You choose',
    'If you say no to mediation, we send your certificate within 3\u00a0working days. If you say yes, a meeting must be arranged within 30\u00a0days of the council being told.',
  ],
  [
    'You meet',
    'By video or in person. The council must send someone who can decide on the day. You still get a certificate afterwards.',
  ],
] as const

function RatherTalk() {
  const { phone, openingHours } = provider()
  return (
    <SidePanel heading="Rather talk to someone?">
      <p>
        Ring free on <b className="app-nowrap">{phone}</b>, {openingHours}.
      </p>
      <p>We can fill in the request with you. Tell us if you need an interpreter or British Sign Language.</p>
      <p>Your local SENDIASS can help too. It is free and it is there for families, whatever you decide.</p>
    </SidePanel>
  )
}

function WhatYouNeed() {
  return (
    <>
      <h2 className="govuk-heading-m">Who can ask, and what you need</h2>
      <Text>
        You can ask if you are the parent or carer of a child in England, or a young person aged 16 to 25.
      </Text>
      <Text>It helps to have:</Text>
      <List
        items={[
          'the council’s decision letter, or the date on it',
          'an email address that you can open now',
          'the name and date of birth of the child or young person',
        ]}
      />
    </>
  )
}

function MayNotNeedUs() {
  return (
    <>
      <h2 className="govuk-heading-m">You may not need us</h2>
      <Text>
        You do not need a certificate if your appeal is only about the name or type of school in the plan, or
        that no school is named. This service is for England. Wales, Scotland and Northern Ireland have other
        rules.
      </Text>
      <Text>
        Have you been given a certificate? <TextLink href="/verify">Check that it is genuine</TextLink>.
      </Text>
    </>
  )
}

function WhoToSignInAs() {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-l" id="demonstration">
        Try the demonstration
      </h2>
      <Text>
        <TextLink href="/sign-in">Sign in</TextLink> with one of these addresses. The code comes to{' '}
        <TextLink href="/mailbox">the mailbox of the demonstration</TextLink>.
      </Text>
      <Board
        caption="Who you can sign in as"
        columns={[{ head: 'Name', names: true }, { head: 'Role', wide: true }, { head: 'Address' }]}
        rows={Object.entries(demoCast).map(([key, { role, name, email }]) => ({
          key,
          cells: [<b key={key}>{name}</b>, key in notes ? `${role}, ${notes[key]}` : role, email],
        }))}
      />
    </section>
  )
}

/** What makes some of the cast worth signing in as. */
const notes: Readonly<Record<string, string>> = {
  jonah: 'accreditation lapsed',
  sorcha: 'conflict with Northshire',
}
