import { provider } from '@/lib/kernel/provider'
import { PublicPage } from '../_ui/frame/page'
import { SummaryList } from '../_ui/lists/summary-list'
import { Heading } from '../_ui/text/heading'
import { List, Section, Text, TextLink } from '../_ui/text/text'

export default function Privacy() {
  const { providerName, phone, email } = provider()
  return (
    <PublicPage title="Privacy">
      <Heading>Privacy: what we know about you, and why</Heading>
      <Text size="lead">
        We ask only for what we need to arrange mediation and to give certificates. We do not sell it and we
        do not use it to advertise.
      </Text>
      <Section heading="Who is responsible">
        <Text>
          {providerName} decides how the information on this website is used. We are independent of your
          council. You can reach our data protection officer at <b>{email}</b> or on{' '}
          <b className="app-nowrap">{phone}</b>.
        </Text>
      </Section>
      <Section heading="What we keep">
        <List
          items={[
            'your name, how to reach you, and how you would like to be reached',
            'the name and date of birth of the child or young person',
            'the council’s decision, its date, and what you disagree with',
            'documents that you send us',
            'who comes to the meeting, when it is, and what was agreed',
            'what help you need, such as an interpreter',
            'when you signed in and what was done in your case, and by whom',
          ]}
        />
      </Section>
      <Section heading="Why we may keep it">
        <Text>
          The law gives families in England the right to mediation and to a certificate (Children and Families
          Act 2014, sections 52 to 57). We use your information because it is needed for that public task (UK
          GDPR, Article 6(1)(e)). Information about health and needs is used because it is needed for a
          substantial public interest set out in law (Article 9(2)(g)).
        </Text>
      </Section>
      <Section heading="Who sees it">
        <SummaryList
          rows={[
            {
              label: 'Your council',
              value: 'That you asked, what the case is about, and what is needed to hold the meeting.',
            },
            {
              label: 'The health board (ICB)',
              value: 'The same, but only when the case is about health care.',
            },
            { label: 'Your mediator', value: 'The case that they are asked to take.' },
            { label: 'Our advisers', value: 'The cases that they look after.' },
            { label: 'Your supporter', value: 'What you have agreed that they may see.' },
            {
              label: 'Anyone with a certificate’s number and code',
              value: 'Whether it is genuine, its kind and its date. No names.',
            },
          ]}
        />
        <Text>
          What is said in mediation is private. A mediator’s own notes are not shown to your council or to the
          Tribunal.
        </Text>
        <Text>
          We must tell someone if a child or an adult may be at risk of serious harm. We tell you first when
          it is safe to do so.
        </Text>
      </Section>
      <Section heading="How long we keep it">
        <Text>
          We keep a case for 6 years after it ends, so that what was agreed can be checked. We keep a short
          record of each certificate for 10 years, so that it can be verified. Then it is erased.
        </Text>
      </Section>
      <Section heading="Your rights">
        <Text>
          You may ask to see what we hold, to have it put right, to have it erased, or to limit its use. A
          child’s information is the child’s own. Write to <b>{email}</b>. We answer within one month.
        </Text>
        <Text>
          If you are not happy with how we use your information,{' '}
          <TextLink href="/complain">complain to us</TextLink>. You may also complain to the{' '}
          <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
            Information Commissioner
          </a>
          .
        </Text>
      </Section>
    </PublicPage>
  )
}
