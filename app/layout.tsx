import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { primaryColour, provider } from '@/lib/kernel/provider'
import { DemoBanner } from './_ui/frame/demo-banner'
import { LedOnIfNotDrawn } from './_ui/frame/not-drawn'
import { ServiceDetails } from './_ui/frame/service'
import './_ui/styles/site.scss'

export const metadata: Metadata = {
  description:
    'Ask for SEND mediation, or for the certificate you need to appeal. Free for families in England.',
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false, date: false },
}

export default async function Document({ children }: { children: ReactNode }) {
  // Drawn for each request: a page made beforehand would lack the nonce that lets its scripts run.
  await connection()
  const { serviceName, phone, phoneLink, openingHours } = provider()
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        {primaryColour() && <link rel="stylesheet" href="/provider.css" precedence="provider" />}
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <DemoBanner />
        <ServiceDetails details={{ serviceName, phone, phoneLink, openingHours }}>
          <LedOnIfNotDrawn>{children}</LedOnIfNotDrawn>
        </ServiceDetails>
      </body>
    </html>
  )
}
