import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import { provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'
import { CodeSample } from './code-sample'
import { LiveChecker } from './live-checker'
import { frameSample, scriptSample } from './samples'

/** For councils, schools and advice services: how to put the checker on their own pages. */
export default function Embed() {
  const { serviceName, email } = provider()
  const origin = appOrigin()
  return (
    <PublicPage title="Put the date checker on your website">
      <Heading>Put the date checker on your website</Heading>
      <Text size="lead">
        Families ask when their last day is. The checker works it out from the date on the decision letter,
        and shows how. You can have it on your own pages, free, and you need not ask us.
      </Text>
      <Section heading="Copy this code">
        <Text>
          Put these lines where the checker should stand. It takes the width and the height it needs.
        </Text>
        <CodeSample name="the code with a script">{scriptSample(origin)}</CodeSample>
        <Text>
          The link is for everybody whose browser blocks or does not run scripts. When the checker is there,
          the link goes away.
        </Text>
      </Section>
      <Section heading="If your website takes no scripts">
        <Text>
          Use a frame of a fixed height instead. The checker works in it without scripts too, and scrolls when
          it needs to.
        </Text>
        <CodeSample name="the code without a script">{frameSample(origin)}</CodeSample>
      </Section>
      <Section heading="How it looks">
        <Text>This is the checker, put here by the same code.</Text>
        <LiveChecker src="/embed.js" href="/check" />
      </Section>
      <Section heading="What it does, and what it does not">
        <List
          items={[
            'It asks four or five questions, one at a time, and never for a name.',
            'It sets no cookies, follows nobody and loads nothing from other companies. We do not learn which of your pages it stands on.',
            'It stores nothing. Your page learns how high the checker is, and no answers.',
            'It works by keyboard, with screen readers, in a column of 280 pixels, and on paper.',
            '“Start your request” and other links that leave it open our website in the whole window.',
            'Its dates are ours: when a rule or a bank holiday changes, your page is right the same day.',
          ]}
        />
        <Text>
          How we count is on every result. <TextLink href="/accessibility">How accessible it is</TextLink> and{' '}
          <TextLink href="/privacy">what we know about people</TextLink> hold for the checker on your pages
          too.
        </Text>
      </Section>
      <Section heading="If your website limits what it loads">
        <Text>If you send a Content-Security-Policy, allow our address in two places:</Text>
        <CodeSample name="the policy">{`script-src ${origin}; frame-src ${origin}`}</CodeSample>
        <Text>
          If you add <code>sandbox</code> to the frame, allow what the questions need:
        </Text>
        <CodeSample name="the sandbox">
          allow-forms allow-scripts allow-same-origin allow-downloads allow-top-navigation-by-user-activation
        </CodeSample>
        <Notice heading="It does not appear?">
          {`The link to ${serviceName} stays in its place. Write to ${email} and tell us the address of your page.`}
        </Notice>
      </Section>
    </PublicPage>
  )
}
