/** Minutes to wait after each attempt that a mail server did not take. After these, an hour; after 72 hours, no more. */
const minutes = [1, 2, 5, 10, 30, 60]
const hourly = 70

/** When to try again after this many attempts, or nothing when it has been tried for three days. */
export function retryAfter(attempts: number, at: Date): Date | undefined {
  if (attempts > minutes.length + hourly) return undefined
  return new Date(at.getTime() + (minutes[attempts - 1] ?? 60) * 60_000)
}
