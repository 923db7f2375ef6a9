import { InformationPoints, informationPages } from '@/app/_case/request/information-pages'
import { PublicPage } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text, TextLink } from '@/app/_ui/text/text'

export default function AllInformation() {
  return (
    <PublicPage title="About mediation" back={{ href: '/information' }}>
      <Heading>About mediation</Heading>
      <Text size="lead">Everything we tell you before you choose. It is your choice.</Text>
      <PrintButton>Print or save this page</PrintButton>
      {informationPages.map(({ page, title }) => (
        <Section heading={title} key={page}>
          <InformationPoints page={page} level={3} />
        </Section>
      ))}
      <Text>
        <TextLink href="/check">Check your dates and start</TextLink>
      </Text>
    </PublicPage>
  )
}
