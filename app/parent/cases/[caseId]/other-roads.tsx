import { dateWords } from '@/app/_ui/dates/date-text'
import { Notice } from '@/app/_ui/text/notice'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { mayAskForCertificate } from '@/app/parent/step'
import { Task } from './task'

type Props = { view: CaseView }

/** What others ask of the family beside the one task: an offer to settle, or somebody who is to come. */
export function Asked({ view }: Props) {
  const here = casePath('parent', view.id)
  const offer = view.settlements.find(({ status }) => status === 'offered')
  const waits = view.guests.some(({ waitsFor }) => view.holder && waitsFor.includes(view.holder.id))
  return (
    <>
      {offer && view.may.includes('accept_settlement') && (
        <Task heading={`${offer.body} offers to settle`} href={`${here}/settlement`} button="Read the offer">
          You can say yes or no, or talk about it at the meeting. Until you answer, everything goes on as it
          is.
        </Task>
      )}
      {waits && view.may.includes('consent_to_guest') && (
        <Notice heading="Somebody else would like to come">
          <Text>
            <TextLink href={`${here}/people`}>Say whether you agree</TextLink>. You do not have to.
          </Text>
        </Notice>
      )}
    </>
  )
}

/** What was agreed without a meeting, and the family's other cases that belong to this one. */
export function BelongsToIt({ view }: Props) {
  const agreed = view.settlements.some(({ status }) => status === 'accepted')
  return (
    <>
      {agreed && (
        <Section heading="What was agreed">
          <Text>
            <TextLink href={`${casePath('parent', view.id)}/settlement`}>
              Read what was agreed, and by when it is done
            </TextLink>
          </Text>
        </Section>
      )}
      {view.links.length > 0 && (
        <Section heading="Cases that belong to this one">
          <List
            items={view.links.map((link) => (
              <TextLink href={casePath('parent', link.id)} key={link.id}>
                {linkWords(link)}
              </TextLink>
            ))}
          />
        </Section>
      )}
    </>
  )
}

function linkWords({ kind, isFrom, reference, letterDatedOn }: CaseView['links'][number]): string {
  const letter = letterDatedOn ? ` of ${dateWords(letterDatedOn, 'plain')}` : ''
  const words = {
    superseded_by: isFrom ? `The new decision${letter}` : `The decision before${letter}`,
    health_split_into: isFrom ? 'The part about health' : 'The part about education and social care',
    same_child: `Another decision${letter}`,
  }
  return `${words[kind]}: case ${reference}`
}

/** What helps a family that appeals. Nobody has to. */
export function IfYouAppeal({ view }: Props) {
  const here = casePath('parent', view.id)
  const isOld = view.links.some(({ kind, isFrom }) => kind === 'superseded_by' && isFrom)
  if (!view.certificate || view.certificate.because === 'no_right_of_appeal' || isOld) return null
  return (
    <Section heading="If you want to appeal">
      <Text>You do not have to. Here is what helps you if you do:</Text>
      <List
        items={[
          <TextLink href={`${here}/appeal-pack`} key="pack">
            Your appeal pack: your answers in the order of the form
          </TextLink>,
          ...(mayAskForCertificate(view)
            ? [
                <TextLink href={`${here}/ask-for-certificate`} key="certificate">
                  Ask for a certificate
                </TextLink>,
              ]
            : []),
          ...(view.may.includes('report_appeal')
            ? [
                <TextLink href={`${here}/appeal`} key="appeal">
                  {view.appeal ? 'Your appeal, as you told us' : 'Tell us that you have appealed'}
                </TextLink>,
              ]
            : []),
        ]}
      />
    </Section>
  )
}
