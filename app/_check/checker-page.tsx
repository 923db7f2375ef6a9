import type { ComponentProps } from 'react'
import { PublicPage } from '@/app/_ui/frame/page'
import { EmbeddedPage } from './embedded-page'
import type { Place } from './place'

/** A page of the checker: with our site round it, or slim in a frame on somebody else's. */
export function CheckerPage({ place, ...page }: ComponentProps<typeof PublicPage> & { place: Place }) {
  return place === 'frame' ? <EmbeddedPage {...page} /> : <PublicPage {...page} />
}
