import Link from 'next/link'
import type { ReactNode } from 'react'
import { provider } from '@/lib/kernel/provider'
import { Mark } from './mark'
import { Navigation, type NavigationItem } from './navigation'

type Props = {
  /** Families are offered a person to talk to; professionals help. */
  audience?: 'family' | 'professional'
  navigation?: readonly NavigationItem[]
  /** The end of the navigation: the person's name, and the form that signs them out. */
  person?: ReactNode
  children: ReactNode
}

/** What stands round every page: header with the phone number, navigation, footer. A portal's layout puts it once. */
export function Frame({ audience = 'family', navigation = [], person, children }: Props) {
  return (
    <>
      <Header audience={audience} />
      {navigation.length > 0 && <Navigation items={navigation}>{person}</Navigation>}
      {children}
      <Footer />
    </>
  )
}

function Header({ audience }: { audience: 'family' | 'professional' }) {
  const { serviceName, phone, phoneLink } = provider()
  return (
    <header className="app-header">
      <div className="govuk-width-container">
        <div className="app-header__row">
          <Link className="app-brand" href="/">
            <Mark />
            <span>{serviceName}</span>
          </Link>
          <p className="app-phone">
            {audience === 'family' ? 'Talk to a person, free' : 'Help for professionals'}{' '}
            <a href={phoneLink}>{phone.replaceAll(' ', '\u00a0')}</a>
          </p>
        </div>
      </div>
    </header>
  )
}

function Footer() {
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        <ul>
          {footerLinks.map(([href, text]) => (
            <li key={href}>
              <Link className="govuk-link" href={href}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
        <p>
          This service is independent. It is not run by your council, your integrated care board or the SEND
          Tribunal. It covers England.
        </p>
      </div>
    </footer>
  )
}

const footerLinks = [
  ['/accessibility', 'Accessibility'],
  ['/privacy', 'Privacy'],
  ['/cookies', 'Cookies'],
  ['/complain', 'Complain'],
  ['/verify', 'Check a certificate'],
  ['/deadlines', 'Deadline calculator'],
  ['/developers', 'For developers'],
  ['/embed', 'For other websites'],
] as const
