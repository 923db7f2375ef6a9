import { Decision } from '@/app/_check/decision'
import type { CheckPage } from '@/app/_check/question'

export default function DecisionPage(page: CheckPage) {
  return <Decision {...page} place="site" />
}
