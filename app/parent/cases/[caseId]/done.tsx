import { DoneBanner } from '@/app/_ui/text/notice'

/** What the form before this page did, when it did something. */
export function Done({ what }: { what: string | string[] | undefined }) {
  const says = typeof what === 'string' && Object.hasOwn(sentences, what) ? sentences[what] : undefined
  return says ? <DoneBanner>{says}</DoneBanner> : null
}

const sentences: Partial<Record<string, string>> = {
  meeting: 'You chose a meeting.',
  certificate: 'You said no to a meeting. That is fine.',
  withdrawn: 'You have ended the mediation. Everybody who was coming has been told.',
  change: 'We have asked the others. Your meeting stands until a new time is agreed.',
  cannot: 'Thank you. We look for a time that suits you, and get in touch.',
  when: 'Thank you. We look for times that you can do.',
  document: 'Your document was added.',
}
