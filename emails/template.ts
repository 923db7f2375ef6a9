import type { ReactNode } from 'react'
import type { LetterKind, LetterProps } from './letter'

/** What a letter's words are made from: what it is told, and the name it begins with. */
export type Told<Kind extends LetterKind> = LetterProps[Kind] & { dear: string }

/** The words of one kind of letter. The subject names what happened or the day to act by, and never a person. */
export type Template<Kind extends LetterKind> = {
  subject: (props: LetterProps[Kind]) => string
  Body: (props: Told<Kind>) => ReactNode
}
