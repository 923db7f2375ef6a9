import { redirect } from 'next/navigation'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { listToLookAt } from '@/lib/holidays/queries'
import { loadHolidays } from '../actions'
import { ChangedDays } from '../changes'

type Props = { searchParams: Promise<Asked> }

export default async function Preview({ searchParams }: Props) {
  const actor = await requireRole('administrator')
  const listId = asked(await searchParams, 'list')
  if (!listId) redirect('/admin/holidays/load')
  const { id, before, list, changes, missing } = await orNotFound(listToLookAt(actor, listId))
  const changesNothing = changes.added.length + changes.removed.length + changes.renamed.length === 0
  const title = changesNothing ? 'This list changes nothing' : 'What this list would change'
  return (
    <Page title={title} back={{ href: '/admin/holidays/load', text: 'Choose another file' }} wide>
      <Heading>{title}</Heading>
      <Text>
        The list in force is {before.version} and reaches to {dateWords(before.coversUntil, 'plain')}. This
        one reaches to {dateWords(list.coversUntil, 'plain')}.
      </Text>
      {missing.length > 0 && (
        <Notice kind="warning" heading="Look at these first">
          <Text>
            Every year has these days by rule, and this list does not. Were they moved, or forgotten?
          </Text>
          <List items={missing.map(({ date, title: name }) => `${name}, ${dateWords(date, 'long')}`)} />
        </Notice>
      )}
      {changesNothing ? (
        <TextLink href="/admin/holidays">Back to bank holidays</TextLink>
      ) : (
        <>
          <ChangedDays changes={changes} />
          <Text>
            Dates of open cases that these days move are worked out again, and whoever has one gets one
            letter. Certificates stay as they are.
          </Text>
          <Form action={loadHolidays.bind(null, { listId: id, before: before.version })}>
            <ButtonGroup>
              <Button>Bring this list into force</Button>
              <TextLink href="/admin/holidays">Keep the list as it is</TextLink>
            </ButtonGroup>
          </Form>
        </>
      )}
    </Page>
  )
}
