import { stringify } from 'csv-stringify/sync'
import type { Actor } from '@/lib/kernel/actor'
import { wholeRegister, type RegisterFilter } from './register'

/**
 * The register as a CSV file, for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would take for a
 * formula. No code is in it: with number and code anybody could check a certificate.
 */
export async function registerCsv(actor: Actor, filter: RegisterFilter): Promise<string> {
  return stringify(await wholeRegister(actor, filter), {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: [
      { key: 'number', header: 'Number' },
      { key: 'kind', header: 'Kind' },
      { key: 'issuedOn', header: 'Date of issue' },
      { key: 'status', header: 'Status' },
      { key: 'holder', header: 'Issued to' },
      { key: 'issuedBy', header: 'Issued by' },
      { key: 'reference', header: 'Case' },
      { key: 'sha256', header: 'SHA-256 of the file' },
    ],
  })
}
