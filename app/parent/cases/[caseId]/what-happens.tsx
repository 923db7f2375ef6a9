import { Section, Text } from '@/app/_ui/text/text'

/** For a supporter: what is to be done is the family's to do. */
export function WhatHappens() {
  return (
    <Section heading="What happens now">
      <Text>
        You support this family. They choose and decide themselves. Here you can follow how it goes.
      </Text>
    </Section>
  )
}
