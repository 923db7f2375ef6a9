import { date } from '@/lib/law/calendar/date'
import { provider } from '@/lib/kernel/provider'
import { DateText } from '../_ui/dates/date-text'
import { PublicPage } from '../_ui/frame/page'
import { Heading } from '../_ui/text/heading'
import { List, Section, Text } from '../_ui/text/text'

const preparedOn = date('2026-11-23')

export default function Accessibility() {
  const { providerName, phone, email } = provider()
  return (
    <PublicPage title="Accessibility statement">
      <Heading>Accessibility statement</Heading>
      <Text size="lead">
        {providerName} runs this website. We want everyone to be able to use it, on any device and with any
        help.
      </Text>
      <Text>You should be able to:</Text>
      <List
        items={[
          'make the text four times as large without it running off the screen',
          'use every page with a keyboard alone',
          'use every page with a screen reader or by speaking',
          'change colours and spacing',
          'ask for mediation and read your dates without JavaScript',
          'take as long as you need to fill in a form',
        ]}
      />
      <Section heading="If you cannot use part of this website">
        <Text>
          Ring us free on <b className="app-nowrap">{phone}</b> or write to <b>{email}</b>. We can fill in the
          request with you by phone. We can send you what you need in large print, in Easy Read, as plain text
          or on paper.
        </Text>
        <Text>
          We answer within 5 working days. If your appeal date is near, ring us: we help you on the same day.
        </Text>
      </Section>
      <Section heading="How accessible this website is">
        <Text>
          We aim to meet the Web Content Accessibility Guidelines version 2.2, level AA. This website is
          partly compliant, for the reasons below.
        </Text>
        <List
          items={[
            'The mediators’ drawn calendar is hard to use with a screen reader. A list and forms with the same contents stand beside it.',
            'Some documents that families and councils send us cannot be read by a screen reader. We cannot change what they contain. Ask us, and we will tell you what they say.',
            'It has not yet been tested by disabled people. Automatic tests find only some of the problems.',
          ]}
        />
      </Section>
      <Section heading="How we test">
        <Text>
          Automatic tests (axe) and tests with a keyboard, with JavaScript off and at 320 pixels run on the
          pages of this website each time it is changed.
        </Text>
      </Section>
      <Section heading="If you are not happy with our answer">
        <Text>
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer,
          contact the{' '}
          <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>
          .
        </Text>
      </Section>
      <Text size="small">
        We prepared this statement on <DateText date={preparedOn} look="plain" />.
      </Text>
    </PublicPage>
  )
}
