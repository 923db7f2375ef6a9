import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To the parent whose right it was: why the case is closed to them, and how it can open again. */
export const rightPassedParent: Template<'right-passed-parent'> = {
  subject: ({ reference }) => `This case is the young person’s now – ${reference}`,
  Body: ({ dear, reference, caseUrl }) => (
    <LetterPage title="This case is the young person’s now" dear={dear}>
      <Words>
        At about 16 the right to mediate and to appeal passes from the parent to the young person. That is the
        law. It is nothing you did.
      </Words>
      <Words>
        So you cannot see this case now. We ask the young person what they want. If they would like you beside
        them, they tell us, and you see it again. If they cannot decide this themselves, ring us: then you may
        be able to decide for them.
      </Words>
      <Words>No date has moved, and no meeting was called off.</Words>
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See your cases</Action>
    </LetterPage>
  ),
}
