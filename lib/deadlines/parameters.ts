import { z } from 'zod'
import { meanings } from './fields'

/** One thing that a question asks, as its definition says it. Descriptions and forms are made from this. */
export type Parameter = {
  readonly name: string
  readonly called: string
  readonly hint?: string
  readonly kind: 'day' | 'choice' | 'choices' | 'number'
  readonly required: boolean
  /** The values it may take, with their meanings; none for days and numbers. */
  readonly values: readonly { value: string; means: string }[]
  /** Its JSON Schema, for the description for programs. */
  readonly schema: JsonSchema
}

export type JsonSchema = Readonly<z.core.JSONSchema.BaseSchema>

/** What is asked by this definition, in order. */
export function parametersOf(asks: z.ZodObject): readonly Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(asks, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    // A property of ours is never `true` or `false`.
    const { title = name, description, ...rest } = schema as JsonSchema
    return {
      name,
      called: title,
      ...(description && { hint: description }),
      kind: kindOf(rest),
      required: required.includes(name),
      values: Object.entries((rest[meanings] ?? {}) as Record<string, string>).map(([value, means]) => ({
        value,
        means,
      })),
      schema: rest,
    }
  })
}

/** How a value is written in an address, in a sentence for programmers. */
export function writtenAs({ kind, values, schema: { minimum, maximum } }: Parameter): string {
  const listed = values.map(({ value }) => value).join(', ')
  return {
    day: 'A real date written as YYYY-MM-DD, from 1900 to 2149.',
    choice: `One of ${listed}.`,
    choices: `One or more of ${listed}, with commas between.`,
    number: `A whole number from ${minimum} to ${maximum}.`,
  }[kind]
}

function kindOf({ type, format, enum: values }: JsonSchema): Parameter['kind'] {
  if (format === 'date') return 'day'
  if (type === 'array') return 'choices'
  return values ? 'choice' : 'number'
}
