/**
 * The town of a place that is written as an address: its last part that is no postcode and no number. Nothing where
 * the last part is no name.
 */
export function townIn(place: string): string | undefined {
  const parts = place
    .split(/[,\n]/)
    .map((part) => part.replace(postcode, '').trim())
    .filter((part) => part !== '')
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return last && /^\p{L}[\p{L} .'’-]{1,40}$/u.test(last) ? last : undefined
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i
