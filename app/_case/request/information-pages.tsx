import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { informationItems, type InformationItem } from '@/lib/cases/information'

export type InformationPage = (typeof informationItems)[number]['page']

/** The five pages, in the order in which they are read. */
export const informationPages: readonly { page: InformationPage; title: string }[] = [
  { page: 'what-it-is', title: 'What mediation is' },
  { page: 'your-choice', title: 'It is your choice' },
  { page: 'what-happens', title: 'What happens at a meeting' },
  { page: 'time-limits', title: 'Time limits' },
  { page: 'help', title: 'Getting help' },
]

/** The page of this name with the ones beside it; nothing when there is none. */
export function informationPage(name: string) {
  const at = informationPages.findIndex(({ page }) => page === name)
  const found = informationPages[at]
  return found && { ...found, at, before: informationPages[at - 1], after: informationPages[at + 1] }
}

/** Everything that one page says, point by point. */
export function InformationPoints({ page, level = 2 }: { page: InformationPage; level?: 2 | 3 }) {
  return informationItems
    .filter((item) => item.page === page)
    .map(({ item, says }) => (
      <section key={item}>
        <Heading level={level} size={level === 2 ? 'm' : 's'}>
          {itemTitles[item]}
        </Heading>
        <Text>{says}</Text>
      </section>
    ))
}

const itemTitles: Record<InformationItem, string> = {
  what_it_is: 'A meeting, with help',
  how_it_works: 'Nobody decides for you',
  voluntary: 'You can say yes or no',
  not_held_against_you: 'Saying no is fine',
  certificate: 'The certificate',
  time_limits: 'How long it takes',
  appeal_dates: 'Your last day to appeal',
  free: 'What it costs',
  who_comes: 'Who comes',
  childs_views: 'What your child thinks, or what you think',
  help: 'Help that you can have',
}
