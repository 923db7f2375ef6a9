import type { CommandName } from '@/lib/cases/transitions'
import type { Voice, Voiced } from './voice'

/** The parts of a request that are a form each. Addresses are made of these names. */
export const formSections = ['child', 'you', 'decision', 'choice', 'issues', 'wishes'] as const
export type FormSection = (typeof formSections)[number]

export const isFormSection = (name: string): name is FormSection =>
  (formSections as readonly string[]).includes(name)

/** All parts, in the order of the list. */
export type Section = FormSection | 'letter' | 'information'

const titles: Record<Section, Voiced | string> = {
  child: {
    parent: 'Your child',
    young_person: 'About you',
    other: 'The child or young person',
  },
  you: {
    parent: 'How to reach you',
    young_person: 'How to reach you',
    other: 'The person who asks',
  },
  decision: 'The decision',
  letter: 'The decision letter',
  information: 'Information about mediation',
  choice: {
    parent: 'What you would like',
    young_person: 'What you would like',
    other: 'What they would like',
  },
  issues: {
    parent: 'What you want to discuss',
    young_person: 'What you want to discuss',
    other: 'What they want to discuss',
  },
  wishes: {
    parent: 'How you would like to meet',
    young_person: 'How you would like to meet',
    other: 'How they would like to meet',
  },
}

export function sectionTitle(section: Section, voice: Voice): string {
  const title = titles[section]
  return typeof title === 'string' ? title : title[voice]
}

/** The command that each part gives: without leave to give it the part is closed. */
export const sectionCommands = {
  child: 'describe_child',
  you: 'describe_family',
  decision: 'describe_decision',
  choice: 'choose_road',
  issues: 'describe_issues',
  wishes: 'describe_wishes',
  letter: 'add_document',
  information: 'read_information',
} as const satisfies Record<Section, CommandName>
