import { Story } from '@/app/_ui/lists/story'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import type { StoryLine } from '@/lib/cases/story'

type Props = {
  lines: readonly StoryLine[]
  /** Who reads: a family reads what it did itself as its own, and not each part of the form it filled in. */
  side?: CaseView['side']
}

/** What has happened, newest first. `lines` come from caseStory, which leaves out what the reader may not know. */
export function CaseStory({ lines, side }: Props) {
  const own = side === 'family'
  const shown = own ? lines.filter(({ name }) => !name.startsWith('describe_')) : lines
  if (shown.length === 0) return <Text>Nothing has happened yet.</Text>
  return (
    <Story
      events={shown.map(({ id, at, says, who }) => ({
        key: id,
        at,
        says,
        by: own && who === 'The family' ? 'You' : who,
      }))}
    />
  )
}
