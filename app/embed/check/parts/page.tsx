import { Parts } from '@/app/_check/parts'
import type { CheckPage } from '@/app/_check/question'

export default function PartsPage(page: CheckPage) {
  return <Parts {...page} place="frame" />
}
