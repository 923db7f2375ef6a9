import { ButtonLink } from '@/app/_ui/form/button'
import { TaskList, type Task } from '@/app/_ui/lists/task-list'
import { Section as Part, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { isReadyToCheck, standings, type Standing } from './filled-in'
import { sectionTitle, type Section } from './sections'
import { voiceOf } from './voice'

/** What there is to fill in, part by part, and how each stands. */
export function RequestList({ view, list }: { view: CaseView; list: string }) {
  const parts = standings(view)
  const voice = voiceOf(view)
  const ready = isReadyToCheck(view)
  const task = ({ section, standing }: (typeof parts)[number]): Task => ({
    key: section,
    title: sectionTitle(section, voice),
    ...(hints[section] && { hint: hints[section] }),
    ...(standing !== 'closed' && { href: `${list}/${section}` }),
    ...statuses[standing],
  })
  const among = (...sections: readonly Section[]) =>
    parts.filter(({ section }) => sections.includes(section)).map(task)
  return (
    <>
      <Part heading="About the decision">
        <TaskList tasks={among('child', 'you', 'decision', 'letter')} />
      </Part>
      <Part heading={voice === 'other' ? 'What they choose' : 'What you choose'}>
        <TaskList tasks={among('information', 'choice', 'issues', 'wishes')} />
      </Part>
      <Part heading="Check and send">
        <TaskList
          tasks={[
            {
              key: 'check',
              title: 'Check the answers and send',
              ...(ready
                ? { href: `${list}/check`, status: 'todo', says: 'Not yet started' }
                : { status: 'not-yet', hint: 'When everything that we need is filled in' }),
            },
          ]}
        />
        {ready && <ButtonLink href={`${list}/check`}>Check the answers</ButtonLink>}
        <Text>Everything is saved as you go. You can stop and come back.</Text>
      </Part>
    </>
  )
}

const hints: Partial<Record<Section, string>> = {
  letter: 'A PDF or a photograph. You can send it later',
  issues: 'Only for a meeting',
  wishes: 'Only for a meeting',
}

const statuses: Record<Standing, Pick<Task, 'status' | 'says'>> = {
  done: { status: 'done' },
  begun: { status: 'todo', says: 'In progress' },
  todo: { status: 'todo', says: 'Not yet started' },
  optional: { status: 'todo', says: 'If you wish' },
  closed: { status: 'not-yet' },
  unseen: { status: 'todo', says: 'You cannot see it' },
}
