import { answersIn, queryFrom, unanswered } from '@/lib/check/answers'
import { datesFile, daysToCome } from '@/lib/check/calendar-file'
import { checkResult } from '@/lib/check/result'

/** The dates of a result as a calendar file. Anybody may ask for it; the answers are in its address. */
export async function GET(request: Request): Promise<Response> {
  const answers = answersIn(queryFrom(new URL(request.url).search))
  const result = unanswered(answers) ? undefined : await checkResult(answers)
  if (!result || daysToCome(result).length === 0)
    return new Response('There are no dates here.', { status: 404 })
  return new Response(datesFile(result), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="mediation-dates.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
