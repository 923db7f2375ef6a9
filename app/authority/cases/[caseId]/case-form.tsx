import type { ReactNode } from 'react'
import { caseCaption } from '@/app/_case/case-names'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { TextLink } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { CaseSide } from './case-side'
import type { OwnCase } from './own-case'

type Props = {
  own: OwnCase
  title: string
  /** Why there is nothing to do here now; then the form is not shown. */
  notNow?: string | false | undefined
  /** The page holds other forms beside this one. */
  manyForms?: boolean
  children: ReactNode
}

/** A page with one form about a case, and the case's dates beside it. */
export function CaseForm({ own, title, notNow, manyForms = false, children }: Props) {
  const { view } = own
  const back = `/authority/cases/${view.id}`
  return (
    <Page title={title} back={{ href: back, text: 'Back to the case' }} wide asks={!notNow && !manyForms}>
      <Columns side={<CaseSide own={own} day={today()} />}>
        <Heading caption={[caseCaption(view), view.child?.firstName].filter(Boolean).join(', ')}>
          {title}
        </Heading>
        {notNow ? (
          <EmptyState heading={notNow}>
            <TextLink href={back}>Go back to the case</TextLink>
          </EmptyState>
        ) : (
          children
        )}
      </Columns>
    </Page>
  )
}
