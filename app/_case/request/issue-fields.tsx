import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { TextArea } from '@/app/_ui/form/text-area'

/** No request has more rows than this. */
export const mostIssues = 10

/** One row for each thing to discuss. */
export function IssueFields({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, at) => (
    <div className="app-section" key={at}>
      <Fieldset legend={rows === 1 ? 'The first thing' : `Thing ${at + 1}`} size="l">
        <Radios
          name={`issues.${at}.kind`}
          label="What is it about?"
          size="s"
          choices={[
            { value: 'education', label: 'Education', hint: 'Needs, help at school, the school itself' },
            {
              value: 'health',
              label: 'Health',
              hint: 'For example therapy or nursing from the NHS',
              more: (
                <TextArea
                  name={`issues.${at}.healthProvision`}
                  label="What health care would be right?"
                  hint="The council has to be told this."
                  rows={3}
                />
              ),
            },
            { value: 'social_care', label: 'Social care', hint: 'For example short breaks' },
          ]}
        />
        <TextArea
          name={`issues.${at}.disagreement`}
          label="What is wrong with the decision?"
          rows={4}
          most={2000}
        />
        <TextArea name={`issues.${at}.wanted`} label="What should happen instead?" rows={4} most={2000} />
        {rows > 1 && (
          <Button kind="link" name="remove" value={String(at)}>
            Remove this one<span className="govuk-visually-hidden"> (thing {at + 1})</span>
          </Button>
        )}
      </Fieldset>
    </div>
  ))
}

/** How many rows the page shows: those that are saved, or as many as the address asks for. */
export function rowCount(saved: number, asked: unknown): number {
  const wanted = typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : 1
  return Math.min(Math.max(saved, wanted, 1), mostIssues)
}
