import { LetterDate } from '@/app/_check/letter-date'
import type { CheckPage } from '@/app/_check/question'

export default function LetterDatePage(page: CheckPage) {
  return <LetterDate {...page} place="site" />
}
