import { Story } from '@/app/_ui/lists/story'
import { Text } from '@/app/_ui/text/text'
import type { StoryLine } from '@/lib/cases/story'

/** What has happened, newest first. `lines` come from caseStory, which leaves out what the reader may not know. */
export function CaseStory({ lines }: { lines: readonly StoryLine[] }) {
  if (lines.length === 0) return <Text>Nothing has happened yet.</Text>
  return <Story events={lines.map(({ id, at, says, who }) => ({ key: id, at, says, by: who }))} />
}
