import { Result } from '@/app/_check/result/result'
import type { CheckPage } from '@/app/_check/question'

export default function ResultPage(page: CheckPage) {
  return <Result {...page} place="frame" />
}
