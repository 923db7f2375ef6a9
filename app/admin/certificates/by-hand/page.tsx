import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { PrintButton } from '@/app/_ui/text/print-button'
import { List, Section, Text } from '@/app/_ui/text/text'

/** What an adviser does when a certificate is due and the service cannot make it. */
export default async function ByHand() {
  await requireRole('adviser', 'administrator')
  return (
    <Page
      title="Issue a certificate by hand"
      back={{ href: '/admin/certificates', text: 'Certificates due' }}
    >
      <Heading>Issue a certificate by hand</Heading>
      <Text size="lead">
        The law asks an adviser for a certificate in 3 working days, not for this service. When it cannot make
        one, write it yourself. The board goes on showing what is due and by when.
      </Text>
      <Notice heading="First look at the case">
        Every check on the page “Issue the certificate” must be met before you sign anything. If one is not, a
        paper by hand is not good either.
      </Notice>
      <Section heading="What to write, on your letterhead">
        <List
          items={[
            '“Mediation certificate. Children and Families Act 2014, section 55”',
            'the name of the parent or young person, the child’s name and date of birth, and the council',
            'the date on the decision letter, and what was decided',
            'the date of issue: today, the day you sign',
            'exactly one of: does not wish to pursue mediation; no longer wishes to; took part, and the day it ended; could not be arranged within 30 days',
            '“I gave them information and advice about mediation. I am independent. No council, integrated care board or NHS England employs me.”',
            'your name, that you are a mediation adviser, your organisation, and your signature.',
          ]}
        />
        <Text>Write nothing about what was said, who came, or why.</Text>
      </Section>
      <Section heading="Then">
        <List
          numbered
          items={[
            'Send it to the family today, by email or post as they asked, and keep a copy with the case under Documents.',
            'Tell them their last day to appeal: the later of 2 months from the decision and 1 month from the date you wrote. Their page and the deadline checker work it out.',
            'When the service works again, issue the certificate here as well, so that anybody can check it. Tell the family that the date on the first paper counts: it gives the earlier day.',
          ]}
        />
      </Section>
      <PrintButton>Print this page</PrintButton>
    </Page>
  )
}
