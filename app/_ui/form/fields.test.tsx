import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Radios } from './choices'
import { DateField } from './date-field'
import { FormAnswers } from './form-context'
import type { FormState } from './form-state'
import { TextField } from './text-field'

const drawn = (field: ReactElement, state: FormState) =>
  renderToStaticMarkup(<FormAnswers state={state}>{field}</FormAnswers>)

const wrong = (field: string, answers: FormState['answers'] = {}): FormState => ({
  problems: [{ field, message: 'Enter your name' }],
  answers,
})

test('a field in error names its hint and its error, and keeps what was typed', () => {
  const html = drawn(
    <TextField name="name" label="Your name" hint="In full" />,
    wrong('name', { name: 'Zoë' }),
  )
  expect(html).toContain('aria-invalid="true" aria-describedby="name-hint name-error"')
  expect(html).toContain('<div class="govuk-hint" id="name-hint">In full</div>')
  expect(html).toMatch(/id="name-error"><span[^>]*>Error:<\/span> Enter your name</)
  expect(html).toContain('value="Zoë"')
})

test('a form with a name keeps the ids of its fields apart from those of others', () => {
  const html = renderToStaticMarkup(
    <FormAnswers state={wrong('reason')} called="M-1">
      <TextField name="reason" label="Why?" />
    </FormAnswers>,
  )
  expect(html).toContain('for="M-1-reason"')
  expect(html).toContain('aria-describedby="M-1-reason-error"')
  expect(html).toContain('name="reason"')
})

test('a secret is never sent back', () => {
  const html = drawn(<TextField name="code" label="Code" secret />, wrong('code', { code: '123456' }))
  expect(html).not.toContain('123456')
})

test('another field’s problem does not mark this one', () => {
  expect(drawn(<TextField name="name" label="Your name" />, wrong('email'))).not.toContain('error')
})

test.each([
  ['a saved date', { on: '2026-11-02' }],
  ['the boxes as typed', { on: '2026-11-02', 'on-day': '2', 'on-month': '11', 'on-year': '2026' }],
])('three boxes show %s', (_, answers) => {
  const html = drawn(<DateField name="on" label="Date" />, { problems: [], answers })
  expect([...html.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(['2', '11', '2026'])
})

test('nothing is chosen until the person chooses', () => {
  const choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
  const radios = <Radios name="meet" label="Do you want to meet?" choices={choices} />
  expect(drawn(radios, { problems: [], answers: {} })).not.toContain('checked')
  expect(drawn(radios, { problems: [], answers: { meet: 'no' } })).toMatch(/checked=""[^>]*value="no"/)
})
