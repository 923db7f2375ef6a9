import { download } from '@/app/_session/download'
import { registerCsv } from '@/lib/certificates/register-csv'
import { today } from '@/lib/kernel/now'
import { readRegisterFilter } from '../register-filter'

/** The register, narrowed as on its page, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return download(async (actor) => ({
    name: `certificates-${today()}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: await registerCsv(actor, readRegisterFilter(query).filter),
  }))
}
