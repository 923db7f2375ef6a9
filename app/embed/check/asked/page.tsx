import { Asked } from '@/app/_check/asked'
import type { CheckPage } from '@/app/_check/question'

export default function AskedPage(page: CheckPage) {
  return <Asked {...page} place="frame" />
}
