import type { ReactNode } from 'react'
import { ButtonLink } from '@/app/_ui/form/button'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'

/** The one framed task of a page: what it is, what it means, and the button that leads there. */
export function Task({ heading, href, button, kind = 'main', children }: TaskProps) {
  return (
    <Panel>
      <Heading level={3}>{heading}</Heading>
      <Text>{children}</Text>
      <ButtonLink kind={kind} href={href}>
        {button}
      </ButtonLink>
    </Panel>
  )
}

type TaskProps = {
  heading: string
  href: string
  button: string
  /** A second one beside the page's main task. */
  kind?: 'main' | 'second'
  children: ReactNode
}
