import { caseTitle, councilShort } from '@/app/_case/case-names'
import { GuestList } from '@/app/_case/guest-list'
import { GuestsToWithdraw } from '@/app/_case/guests-to-withdraw'
import { canBeRefused } from '@/app/_case/objection-form'
import { WhoIsComing } from '@/app/_case/who-is-coming'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { consentToGuest, nameSupporter, objectToGuest, withdrawGuest } from '../actions'
import { Done } from '../done'
import { familyCase, type RequestParams } from '../request/draft'

type Props = RequestParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Who comes to the meeting, and how to bring somebody or object to somebody. */
export default async function People({ params, searchParams }: Props) {
  const { caseId } = await params
  const { view } = await familyCase(caseId)
  const title = 'Who is coming'
  const at = { caseId, version: view.version }
  const mayName = view.side === 'family' && view.may.includes('name_supporter')
  return (
    <Page
      title={title}
      back={{ href: casePath('parent', caseId), text: 'Back to your case' }}
      asks={mayName && view.guests.length === 0}
    >
      <Done what={(await searchParams).done} />
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <WhoIsComing view={view} />
      {view.guests.length > 0 && (
        <Section heading="Others who are to come">
          <GuestList
            view={view}
            me={view.side === 'family' && mayName ? view.holder?.id : undefined}
            agree={consentToGuest.bind(null, at)}
            object={objectToGuest.bind(null, at)}
          />
          {mayName && (
            <GuestsToWithdraw
              guests={view.guests.filter(({ broughtBy }) => broughtBy === view.holder?.id)}
              withdraw={withdrawGuest.bind(null, at)}
            />
          )}
        </Section>
      )}
      <Section heading="Bring someone with you">
        <Text>
          You may bring one person to support you, whoever you like. Nobody can say no to that. For anybody
          else, the others are asked first.
        </Text>
        {mayName ? (
          <NameSomebody view={view} />
        ) : (
          <Text>
            Ring us on <b className="app-nowrap">{provider().phone}</b> and tell us who.
          </Text>
        )}
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
          For anything else ring us on <b className="app-nowrap">{provider().phone}</b>, and we talk about it
          with the mediator. {councilShort(view)} must still send somebody who can decide.
        </Text>
      </Section>
    </Page>
  )
}

function NameSomebody({ view }: { view: CaseView }) {
  const isParent = view.holder?.role === 'parent'
  return (
    <Form action={nameSupporter.bind(null, { caseId: view.id, version: view.version })}>
      <Radios
        name="kind"
        label="Who is it?"
        size="s"
        choices={[
          { value: 'supporter', label: 'Somebody who supports me' },
          isParent
            ? { value: 'child', label: 'My child' }
            : { value: 'young_persons_parent', label: 'My parent or carer' },
          { value: 'other', label: 'Somebody else', hint: 'For example somebody who knows the school' },
        ]}
      />
      <TextField name="name" label="Their name" autoComplete="off" width={30} />
      <TextField
        name="role"
        label="Who they are to you (optional)"
        hint="For example a friend, an aunt or a teacher. The others can read this."
        width={30}
        autoComplete="off"
      />
      <Button>Say that they come</Button>
    </Form>
  )
}
