import { dayAndMonth } from '@/lib/law/calendar/date'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Part, Words } from '../parts/words'
import type { Template, Told } from '../template'

/** To the family: a day has gone, and what can still be done. Never that nothing can. */
export const dateGone: Template<'date-gone'> = {
  subject: ({ dueOn, reference }) => `What you can still do after ${dayAndMonth(dueOn)} – ${reference}`,
  Body: (told) => (
    <LetterPage title="What you can still do" dear={told.dear}>
      {told.what === 'contact' ? <Contact {...told} /> : <Appeal {...told} />}
      <CaseNumber reference={told.reference} />
    </LetterPage>
  ),
}

type Gone = Told<'date-gone'>

function Contact({ caseUrl, dueOn, appeal }: Gone) {
  return (
    <>
      <Words>
        The two months to ask us ended on {fullDay(dueOn)}, and your request is not sent. If you do not want
        it any more, you need do nothing.
      </Words>
      <Part>If you still want our help</Part>
      <Words>
        You can still send your request, or ring us. Tell us why it is late. An adviser looks at it and tells
        you what is possible.
      </Words>
      <Action href={caseUrl}>Go to your request</Action>
      {appeal && appeal.dueOn <= dueOn && <LateAppeal />}
    </>
  )
}

function Appeal({ caseUrl, dueOn, certificate }: Gone) {
  return (
    <>
      <Words>
        The last day to appeal that we worked out for you was {fullDay(dueOn)}. If you have sent your appeal,
        or do not want to, you need do nothing.
      </Words>
      <LateAppeal />
      {certificate === 'to_come' && (
        <Words>If your certificate comes later, we work the day out again and tell you.</Words>
      )}
      <Action href={caseUrl}>See your dates</Action>
    </>
  )
}

function LateAppeal() {
  return (
    <>
      <Part>If you still want to appeal</Part>
      <Words>
        You can still send an appeal. Say in it why it is late. A judge decides whether it goes ahead. Ring
        us, and we tell you who can help you with it.
      </Words>
    </>
  )
}
