import { Words } from './words'

/** Said in every letter about a disagreement, so that nobody takes it for the way to the Tribunal. */
export function NoMediation() {
  return (
    <Words>
      This is disagreement resolution. It is not mediation about a decision of the council. It gives no
      certificate, and it moves no date: the last day to appeal stays as it is.
    </Words>
  )
}
