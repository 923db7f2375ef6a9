import type { PackSource, Section } from './content'

/**
 * Why the family disagrees, in the words in which it asked: first what can be appealed, then what the Tribunal may only
 * recommend (SI 2017/1306), which it cannot where the council refused to assess (LAW S17-1).
 */
export function reasonsOf({ issues }: PackSource, form: 'SEND35' | 'SEND35A'): Section[] {
  const of = (...kinds: readonly (typeof issues)[number]['kind'][]) =>
    issues
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ disagreement, wanted, healthProvision }) => [
        { label: 'What is wrong with the decision', value: disagreement },
        { label: 'What should happen instead', value: wanted },
        ...(healthProvision ? [{ label: 'What health care would be right', value: healthProvision }] : []),
      ])
  const education = of('education')
  const recommended = of('health', 'social_care')
  return [
    {
      number: null,
      heading: 'Your reasons',
      answers: education.length > 0 ? education : [{ label: 'Why you disagree', value: null }],
      note: 'These are your own words from your request. Read them again, and add what matters. Leave out what was said or offered at a meeting: that is private to the meeting.',
    },
    ...(form === 'SEND35'
      ? [
          {
            number: null,
            heading: 'Health and social care',
            answers:
              recommended.length > 0
                ? recommended
                : [{ label: 'What you would like recommended', value: 'Nothing that you told us of' }],
            note: 'The Tribunal can only recommend this, and only with an appeal about education.',
          },
        ]
      : []),
  ]
}
