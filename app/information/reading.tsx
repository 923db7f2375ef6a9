import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Columns, PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { SidePanel } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import {
  InformationPoints,
  informationPages,
  type informationPage,
} from '@/app/_case/request/information-pages'

type Page = NonNullable<ReturnType<typeof informationPage>>

/** One page of the information, open to everybody, with the way on and back. */
export function Reading({ title, page, at, before, after }: Page) {
  return (
    <PublicPage title={title} back={{ href: before ? pathOf(before.page) : '/' }}>
      <Columns
        side={<Contents current={page} />}
        below={
          <>
            <ButtonGroup>
              {after ? (
                <ButtonLink href={pathOf(after.page)}>{`Next: ${after.title}`}</ButtonLink>
              ) : (
                <ButtonLink href="/check">Check your dates and start</ButtonLink>
              )}
            </ButtonGroup>
            <Text>
              <TextLink href="/information/all">Read or print everything on one page</TextLink>
            </Text>
          </>
        }
      >
        <Heading caption={`About mediation: page ${at + 1} of ${informationPages.length}`}>{title}</Heading>
        <InformationPoints page={page} />
      </Columns>
    </PublicPage>
  )
}

const pathOf = (page: string) => `/information/${page}`

function Contents({ current }: { current: string }) {
  return (
    <SidePanel heading="About mediation">
      <ol className="govuk-list govuk-list--number">
        {informationPages.map(({ page, title }) => (
          <li key={page}>
            {page === current ? (
              <b aria-current="page">{title}</b>
            ) : (
              <TextLink href={pathOf(page)}>{title}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </SidePanel>
  )
}
