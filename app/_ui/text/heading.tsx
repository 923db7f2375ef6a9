import type { ReactNode } from 'react'

type Size = 'xl' | 'l' | 'm' | 's'

type Props = {
  level?: 1 | 2 | 3 | 4
  size?: Size
  caption?: ReactNode
  id?: string
  children: ReactNode
}

/** A heading. Without a size: level 1 is xl, 2 is l, 3 is m, 4 is s. A caption stands above it. */
export function Heading({ level = 1, size = sizes[level], caption, id, children }: Props) {
  const Tag = `h${level}` as const
  return (
    <>
      {caption && <Caption>{caption}</Caption>}
      <Tag className={`govuk-heading-${size}`} id={id}>
        {withWholeNumbers(children)}
      </Tag>
    </>
  )
}

/** What a page belongs to, above its heading: the case, the child, the day. */
export function Caption({ children }: { children: ReactNode }) {
  return <span className="govuk-caption-l">{withWholeNumbers(children)}</span>
}

/** A case's number is read out on the telephone: it stays on one line. */
function withWholeNumbers(words: ReactNode): ReactNode {
  if (typeof words !== 'string') return words
  return words.split(/\b(SM-\w{4}-\w{4})\b/).map((part, at) =>
    at % 2 ? (
      <span className="app-nowrap" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

const sizes = { 1: 'xl', 2: 'l', 3: 'm', 4: 's' } as const satisfies Record<1 | 2 | 3 | 4, Size>
