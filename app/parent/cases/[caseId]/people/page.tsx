import { caseTitle, councilShort } from '@/app/_case/case-names'
import { canBeRefused } from '@/app/_case/objection-form'
import { WhoIsComing } from '@/app/_case/who-is-coming'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { familyCase, type RequestParams } from '../request/draft'

/** Who comes to the meeting, and how to bring somebody or object to somebody. */
export default async function People({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId)
  const title = 'Who is coming'
  return (
    <Page title={title} back={{ href: casePath('parent', caseId), text: 'Back to your case' }}>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <WhoIsComing view={view} />
      <Section heading="Bring someone with you">
        <Text>
          You may bring one person to support you, whoever you like. Nobody can say no to that. Ring us on{' '}
          <b className="app-nowrap">{provider().phone}</b> and tell us who.
        </Text>
      </Section>
      <Section heading="Somebody you do not want there">
        {view.may.includes('object') && canBeRefused(view).length > 0 && (
          <Text>
            <TextLink href={`${casePath('parent', caseId)}/object`}>
              Say no to the mediator or to somebody who comes with them
            </TextLink>
          </Text>
        )}
        <Text>
          About anybody else ring us, and we talk about it with the mediator. {councilShort(view)} must still
          send somebody who can decide.
        </Text>
      </Section>
    </Page>
  )
}
