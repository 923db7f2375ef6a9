import type { ReactNode } from 'react'

/** Lines of code or of an answer, as they are. What is wider than the page goes on in the next line. */
export function CodeBlock({ children }: { children: string }) {
  return (
    <pre className="app-code">
      <code>{children}</code>
    </pre>
  )
}

/** A name or a value as a program writes it, in running text. */
export function CodeWord({ children }: { children: ReactNode }) {
  return <code className="app-code-word">{children}</code>
}
