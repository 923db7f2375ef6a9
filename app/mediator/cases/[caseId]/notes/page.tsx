import { caseCaption } from '@/app/_case/case-names'
import { DateText, Moment } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { orNotFound } from '@/app/_session/require-actor'
import { casePath } from '@/lib/kernel/urls'
import { ownNotes } from '@/lib/notes/queries'
import { caseOf } from '../case-for'
import { Done } from '@/app/mediator/done'
import { destroyPrivateNotes, removePrivateNote, writePrivateNote } from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** A mediator's own notes on a case, which nobody else can open. */
export default async function Notes({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view } = await caseOf(caseId)
  const { notes, lastDay } = await orNotFound(ownNotes(actor, caseId))
  return (
    <Page title="Your private notes" back={{ href: casePath('mediator', caseId), text: 'Back to the case' }}>
      <Done done={(await searchParams).done} />
      <Heading caption={caseCaption(view)}>Your private notes</Heading>
      <Text>
        Nobody else can read them: not the parties, not our office, not another mediator. They are no part of
        the case.{' '}
        {lastDay ? (
          <>
            They are destroyed after <DateText date={lastDay} />.
          </>
        ) : (
          'They are destroyed 28 days after the certificate or the end of the case.'
        )}
      </Text>
      <Form action={writePrivateNote.bind(null, { caseId })}>
        <TextArea name="words" label="A new note" size="m" rows={6} most={5000} />
        <Button>Keep this note</Button>
      </Form>
      <Section heading="Your notes">
        {notes.length === 0 && (
          <EmptyState heading="No notes">You have written none on this case.</EmptyState>
        )}
        <ol className="app-agreed">
          {notes.map(({ id, words, writtenAt }) => (
            <li key={id}>
              <Text size="small">
                <Moment at={writtenAt} />
              </Text>
              <p className="govuk-body app-lines-kept">{words}</p>
              <Form action={removePrivateNote.bind(null, { caseId, noteId: id })}>
                <Button kind="link">Take this note out</Button>
              </Form>
            </li>
          ))}
        </ol>
      </Section>
      {notes.length > 0 && (
        <Section heading="Destroy them all now">
          <Form action={destroyPrivateNotes.bind(null, { caseId })}>
            <TickBox name="sure" label="Destroy my notes on this case. Nobody can bring them back" />
            <Button kind="second">Destroy my notes</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
