import { dayFile } from '@/lib/deadlines/day-file'
import { calendarDays, dueDays } from '@/lib/deadlines/due-days'
import { publishedHolidays } from '@/lib/deadlines/published'
import { readQuery } from '@/lib/deadlines/read-query'
import { questionNamed } from '../asked'

type Props = { params: Promise<{ question: string }> }

/** The days of an answer as a calendar file. Anybody may ask for it; what was asked is in its address. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const question = questionNamed((await params).question)
  const { given } = question ? readQuery(question, new URL(request.url).searchParams) : { given: {} }
  const asked = question?.ask(given, await publishedHolidays())
  const due = question && asked && 'answer' in asked ? dueDays(question, asked.answer) : []
  if (!question || due.length === 0) return new Response('There are no dates here.', { status: 404 })
  return new Response(dayFile(question.title, 'deadlines', calendarDays(due)), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${question.slug}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
