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
  'other-time':
    'Thank you. The meeting only moves when everybody has said yes. Below you see when it is now.',
  objection: 'Thank you for telling us. We write to you about it.',
  cannot: 'Thank you. We look for a time that suits you, and get in touch.',
  settled: 'You have settled. Everybody who took part has been told.',
  'not-settled': 'You did not take the offer. The mediation goes on as before.',
  'certificate-asked': 'You asked for your certificate. The page says by when it comes.',
  appeal: 'Thank you for telling us. We remind you of the last day no more.',
  'appeal-outcome': 'Thank you for telling us what became of your appeal.',
  people: 'That is written down. Whoever has to be asked is asked.',
  signed: 'You have signed the agreement.',
  correction: 'The mediator has your message.',
  confirmed: 'Thank you. We have written down that it is done.',
  disputed: 'We have told the others that it is not done. We ask them what is missing.',
  when: 'Thank you. We look for times that you can do.',
  document: 'Your document was added.',
}
