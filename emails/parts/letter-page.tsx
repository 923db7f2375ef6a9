import type { ReactNode } from 'react'
import { Body, Container, Head, Heading, Html, Section } from 'react-email'
import { provider } from '@/lib/kernel/provider'
import { look } from './look'
import { Words } from './words'

type Props = { title: string; dear: string; children: ReactNode }

/** The sheet every letter is written on: whose it is, its title, its words, and whom to ring. */
export function LetterPage({ title, dear, children }: Props) {
  const { serviceName } = provider()
  return (
    <Html lang="en-GB">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Body lang="en-GB" style={look.body()}>
        <Container style={look.sheet()}>
          <Section style={look.head()}>
            <p style={look.name()}>{serviceName}</p>
          </Section>
          <Section style={look.words()}>
            <Heading as="h1" style={look.title()}>
              {title}
            </Heading>
            {dear && <Words>Dear {dear}</Words>}
            {children}
          </Section>
          <WhoWeAre />
        </Container>
      </Body>
    </Html>
  )
}

function WhoWeAre() {
  const { serviceName, providerName, phone, openingHours } = provider()
  return (
    <Section style={look.foot()}>
      <p style={look.small()}>
        <strong>{serviceName}</strong>
        {providerName !== serviceName && <> is run by {providerName}</>}
        <br />
        Ring free on <strong>{phone}</strong>, {openingHours}
      </p>
      <p style={look.small()}>
        We are independent. No council, integrated care board or tribunal runs this service.
      </p>
      <p style={look.small()}>
        Please do not put private details in a reply to this email. If the same email comes twice, it is the
        same message: read one and leave the other.
      </p>
    </Section>
  )
}
