import { Council } from '@/app/_check/council'
import type { CheckPage } from '@/app/_check/question'

export default function CouncilPage(page: CheckPage) {
  return <Council {...page} place="site" />
}
