import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { openTasks } from '@/lib/desk/tasks'
import { londonDate } from '@/lib/law/calendar/date'
import { finishTask } from './actions'

const kinds: Record<Awaited<ReturnType<typeof openTasks>>[number]['kind'], string> = {
  council_not_listed: 'Council not on our list',
  no_address_for_notices: 'Council has no address for notices',
  ring_the_family: 'Ring the family',
  nobody_with_authority: 'Nobody named who can decide',
  no_time_suits: 'No time suits',
  late_contact: 'Contact after two months',
  not_arranged: 'Not arranged in 30 days',
  letter_parked: 'Letter could not be sent',
  mediator_needed: 'Mediator needed',
  objection_made: 'Objection to a mediator',
  companion_missing: 'Somebody cannot come along',
  place_missing: 'A meeting has no place',
  duty_late: 'Somebody is late',
  correction_proposed: 'Second look at a date',
  right_passed: 'The right passed to a young person',
  family_silent: 'The family does not answer',
  guest_disputed: 'Somebody may not come',
  undertaking_disputed: 'Agreed, and disputed',
  certificate_change_proposed: 'Second look at a certificate',
}

export default async function Tasks() {
  const tasks = await openTasks(await requireRole('adviser', 'administrator'))
  return (
    <Page title="Tasks" wide>
      <Heading>Tasks</Heading>
      {tasks.length === 0 ? (
        <EmptyState heading="Nothing waits for you">
          A task stands here when something needs a person at the desk.
        </EmptyState>
      ) : (
        <Table
          caption={`${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}, oldest first`}
          columns={[
            { head: 'Task' },
            { head: 'Case' },
            { head: 'Since' },
            { head: 'What to do' },
            { head: 'Done' },
          ]}
          rows={tasks.map((task) => ({
            key: task.id,
            cells: [
              kinds[task.kind],
              task.caseId ? (
                <TextLink href={`/admin/cases/${task.caseId}`} key="case">
                  {task.reference}
                </TextLink>
              ) : (
                'None'
              ),
              dateWords(londonDate(task.createdAt), 'short'),
              task.detail,
              <Form action={finishTask.bind(null, { taskId: task.id })} key="done">
                <Button kind="second">Done</Button>
              </Form>,
            ],
          }))}
        />
      )}
    </Page>
  )
}
