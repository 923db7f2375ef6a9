/** Somebody's letters beside their colour. Their name is said next to it, so they are for the eye alone. */
export function Mark({ children }: { children: string }) {
  return (
    <span className="app-mark" aria-hidden="true">
      {children}
    </span>
  )
}
