import type { Answers } from '@/app/_ui/form/form-state'
import type { SignedIn } from '@/app/_session/require-actor'
import type { CaseView } from '@/lib/cases/queries'
import type { FormSection } from './sections'
import { voiceOf } from './voice'

/** What a part's form begins with: what was saved, or what is known of the person who fills it in. */
export function savedAnswers(section: FormSection, view: CaseView, actor: SignedIn): Answers {
  return {
    child: () => fields(view.child),
    you: () => familyAnswers(view, actor),
    decision: () => ({
      ...fields(view.decision),
      localAuthorityId: view.localAuthorityId ?? 'other',
      councilNamed: view.localAuthorityNamed ?? '',
      // It was written down as the letter's own date when nobody knew another.
      noticeSentOn:
        view.decision && view.decision.noticeSentOn !== view.decision.letterDatedOn
          ? view.decision.noticeSentOn
          : '',
    }),
    choice: () => ({ road: view.road ?? '' }),
    issues: () => Object.assign({}, ...view.issues.map(issueAnswers)) as Answers,
    wishes: () => fields(view.wishes),
  }[section]()
}

function familyAnswers(view: CaseView, actor: SignedIn): Answers {
  const holder = view.parties.find(({ id }) => id === view.holder?.id)
  const own = voiceOf(view) !== 'other'
  return {
    name: holder?.name ?? (own ? actor.name : ''),
    relationship: holder?.relationship ?? '',
    ...(own && { email: actor.email }),
    ...fields(view.contactCard),
  }
}

const issueAnswers = (issue: CaseView['issues'][number], at: number): Answers =>
  Object.fromEntries(Object.entries(fields(issue)).map(([name, value]) => [`issues.${at}.${name}`, value]))

/** Saved values as a form holds them: yes or no as such words, and nothing for what was left out. */
function fields(row: object | null): Answers {
  return Object.fromEntries(
    Object.entries(row ?? {}).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']]
      return typeof value === 'string' || Array.isArray(value) ? [[name, value]] : []
    }),
  )
}
