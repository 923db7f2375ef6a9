import type { ComponentProps } from 'react'
import { Mark } from '@/app/_ui/frame/mark'
import { Page } from '@/app/_ui/frame/page'
import { TextLink } from '@/app/_ui/text/text'
import { provider } from '@/lib/kernel/provider'
import { FrameHeight } from './frame-height'
import './embedded-page.scss'

/** A page in a frame on somebody else's: who we are, the page, and the number to ring. Its own links leave the frame. */
export function EmbeddedPage(page: ComponentProps<typeof Page>) {
  const { serviceName, phone, phoneLink } = provider()
  return (
    <>
      <FrameHeight />
      <header className="app-embedded__by">
        <div className="govuk-width-container">
          <a className="app-brand" href="/" target="_top">
            <Mark />
            <span>{serviceName}</span>
          </a>
        </div>
      </header>
      <Page {...page} />
      <footer className="app-embedded__foot">
        <div className="govuk-width-container">
          <p className="app-phone">
            Talk to a person, free <a href={phoneLink}>{phone.replaceAll(' ', '\u00a0')}</a>
          </p>
          <p>
            We do not store your answers here, and we set no cookies.{' '}
            <TextLink href="/privacy" top>
              Privacy
            </TextLink>
          </p>
        </div>
      </footer>
    </>
  )
}
