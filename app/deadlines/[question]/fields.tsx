import { Checkboxes, Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { TextField } from '@/app/_ui/form/text-field'
import type { Parameter } from '@/lib/deadlines/parameters'

/** A field for each thing that a question asks, as its definition says. */
export function Fields({ parameters }: { parameters: readonly Parameter[] }) {
  return parameters.map((parameter) => <Asked key={parameter.name} parameter={parameter} />)
}

function Asked({ parameter: { name, called, hint, kind, values } }: { parameter: Parameter }) {
  const asked = { name, label: called, hint, size: 's' } as const
  const listed = values.map(({ value, means }) => ({ value, label: means }))
  if (kind === 'day') return <DateField {...asked} />
  if (kind === 'choice') return <Radios {...asked} choices={listed} />
  if (kind === 'choices') return <Checkboxes {...asked} choices={listed} />
  return <TextField {...asked} width={5} inputMode="numeric" />
}
