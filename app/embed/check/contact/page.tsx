import { Contact } from '@/app/_check/contact'
import type { CheckPage } from '@/app/_check/question'

export default function ContactPage(page: CheckPage) {
  return <Contact {...page} place="frame" />
}
