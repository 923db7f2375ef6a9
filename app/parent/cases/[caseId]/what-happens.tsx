import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { stepLine, type Step } from '@/app/parent/step'

/** For a supporter: how things stand. What is to be done is the family's to do. */
export function WhatHappens({ view, step }: { view: CaseView; step: Step }) {
  return (
    <Section heading="What happens now">
      <Text>{stepLine(view, step)}</Text>
      <Text>
        You support this family. They choose and decide themselves; here you can follow how it goes.
      </Text>
    </Section>
  )
}
