import { redirect } from 'next/navigation'
import { isInformed } from '@/app/_case/request/filled-in'
import { caseTitle, councilShort } from '@/app/_case/case-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Caption, Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { certificateIfDeclinedToday } from '@/lib/cases/certificate-if-declined'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { choose } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** A meeting or none, of equal weight; after a no, the way back to a meeting. */
export default async function Choice({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'choose_mediation')
  const here = casePath('parent', caseId)
  if (view.side !== 'family' || (view.state === 'ended' && view.laToldOn !== null)) redirect(here)
  const back = { href: here, text: 'Back to your case' }
  if (!isInformed(view)) return <ReadFirst view={view} back={back} />
  const action = choose.bind(null, { caseId, version: view.version })

  if (view.state === 'ended')
    return (
      <Page title="Ask for a meeting after all" back={back} asks>
        <Heading caption={caseTitle(view)}>Ask for a meeting after all</Heading>
        <Text>
          You said no to a meeting. You may change your mind. We tell {councilShort(view)} today, and it has
          30 days to arrange the meeting.
        </Text>
        <Text>
          If we owe you a certificate and have not sent it, you get it after the meeting instead. Your last
          day to appeal does not move for that.
        </Text>
        <IssuesFirst view={view} />
        <Form action={action}>
          <HiddenFields values={{ road: 'meeting' }} />
          <Button>Ask for a meeting</Button>
        </Form>
      </Page>
    )

  return (
    <Page title="What would you like?" back={back} asks>
      <Caption>{caseTitle(view)}</Caption>
      <Form action={action}>
        <Roads view={view} certificateOn={await certificateIfDeclinedToday()} />
        <Button>Send my choice</Button>
      </Form>
      <Text>
        Not sure? Ring us free on <b className="app-nowrap">{provider().phone}</b>. There is no need to choose
        today, but your last day to appeal does not wait.
      </Text>
    </Page>
  )
}

function Roads({ view, certificateOn }: { view: CaseView; certificateOn: CalendarDate | null }) {
  return (
    <Radios
      name="road"
      label="What would you like?"
      hint="Both answers are as good. Saying no is fine, and you can change your mind."
      size="xl"
      heading
      choices={[
        {
          value: 'meeting',
          label: 'I want a meeting',
          hint: (
            <>
              We tell {councilShort(view)} today. It has 30 days to arrange the meeting.
              {view.issues.length === 0 && (
                <>
                  {' '}
                  <b>
                    First{' '}
                    <TextLink href={`${casePath('parent', view.id)}/request/issues`}>
                      tell us what you want to discuss
                    </TextLink>
                    .
                  </b>
                </>
              )}
            </>
          ),
        },
        {
          value: 'certificate',
          label: view.certificate?.needed
            ? 'I want a certificate, and no meeting'
            : 'I do not want a meeting',
          hint: view.certificate?.needed ? (
            <>
              You have it{' '}
              {certificateOn ? (
                <>
                  by <DateText date={certificateOn} look="day" />
                </>
              ) : (
                'in 3 working days'
              )}
              . With it you can appeal.
            </>
          ) : (
            (view.certificate?.reason ?? '')
          ),
        },
      ]}
    />
  )
}

function IssuesFirst({ view }: { view: CaseView }) {
  if (view.issues.length > 0) return null
  return (
    <Notice heading="First, tell us what you want to discuss">
      <Text>
        The council needs to know who should come.{' '}
        <TextLink href={`${casePath('parent', view.id)}/request/issues`}>
          Say what you want to discuss
        </TextLink>
        , then come back to this page.
      </Text>
    </Notice>
  )
}

function ReadFirst({ view, back }: { view: CaseView; back: { href: string; text: string } }) {
  return (
    <Page title="Read about mediation first" back={back}>
      <Heading caption={caseTitle(view)}>Read about mediation first</Heading>
      <Text>
        The law says that you are told about mediation before you choose. It takes about 5 minutes. An adviser
        can tell you instead: ring us free on <b className="app-nowrap">{provider().phone}</b>.
      </Text>
      <ButtonLink href={`${casePath('parent', view.id)}/request/information`}>
        Read about mediation
      </ButtonLink>
    </Page>
  )
}
