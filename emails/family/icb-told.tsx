import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the family: the NHS body takes part too. */
export const icbTold: Template<'icb-told'> = {
  subject: ({ reference }) => `The NHS takes part in your mediation – ${reference}`,
  Body: ({ dear, reference, caseUrl, icb, toldOn }) => (
    <LetterPage title="The NHS takes part in your mediation" dear={dear}>
      <Words>
        {icb} was told on {fullDay(toldOn)} that you want mediation. It is the part of the NHS that plans
        health care where you live.
      </Words>
      <Words>It has to send somebody to the meeting who can decide.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your case</Action>
    </LetterPage>
  ),
}
