import type { Question } from './question'
import { agreementQuestion } from './questions/agreement'
import { appealQuestion } from './questions/appeal'
import { arrangeMediationQuestion } from './questions/arrange-mediation'
import { bankHolidaysQuestion } from './questions/bank-holidays'
import { certificateNeededQuestion } from './questions/certificate-needed'
import { certificateQuestion } from './questions/certificate'
import { concessionQuestion } from './questions/concession'
import { contactAdviserQuestion } from './questions/contact-adviser'
import { icbNoticeQuestion } from './questions/icb-notice'
import { meetingNoticeQuestion } from './questions/meeting-notice'
import { otherActQuestion } from './questions/other-act'
import { recommendationQuestion } from './questions/recommendation'
import { rightHolderQuestion } from './questions/right-holder'
import { workingDaysQuestion } from './questions/working-days'

/** Everything the deadline service answers, in the order of a case. */
export const questions: readonly Question[] = [
  rightHolderQuestion,
  certificateNeededQuestion,
  contactAdviserQuestion,
  certificateQuestion,
  arrangeMediationQuestion,
  icbNoticeQuestion,
  meetingNoticeQuestion,
  agreementQuestion,
  appealQuestion,
  otherActQuestion,
  concessionQuestion,
  recommendationQuestion,
  workingDaysQuestion,
  bankHolidaysQuestion,
]
