'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavigationItem = { href: string; text: string }

/** The pages of a portal. The item whose path the page lies under is marked as current, the longest such path winning. */
export function Navigation({ items, children }: { items: readonly NavigationItem[]; children?: ReactNode }) {
  const path = usePathname()
  const current = items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return (
    <nav className="app-nav" aria-label="Your pages">
      <div className="govuk-width-container">
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <Link href={item.href} aria-current={currentMark(item === current, path === item.href)}>
                {item.text}
              </Link>
            </li>
          ))}
          {children && <li className="app-nav__end">{children}</li>}
        </ul>
      </div>
    </nav>
  )
}

/** 'page' for the very page, true for a page above it. */
function currentMark(isCurrent: boolean, isExact: boolean): 'page' | 'true' | undefined {
  if (!isCurrent) return undefined
  return isExact ? 'page' : 'true'
}
