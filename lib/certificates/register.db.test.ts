import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { cast, seedCast } from '@/db/seed/cast'
import { onDay, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done } from '@/lib/cases/commands/a-request.fixture'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { date } from '@/lib/law/calendar/date'
import { waitingChanges } from './changes'
import { checksOf } from './checks'
import { aSealingKey, issue, namesAsTheyAre, owing, paperOf } from './commands/a-certificate.fixture'
import { proposeReplacement } from './commands/propose-replacement'
import { certificatesDue, certificatesDueOf } from './due'
import { certificateRegister } from './register'
import { registerCsv } from './register-csv'

let papers: Awaited<ReturnType<typeof paperOf>>[]

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
    const [first, second] = [await owing.information_given(), await owing.not_arranged()]
    await done(issue(first, 'information_given'))
    await onDay('2026-12-02', '11:00', () => done(issue(second, 'not_arranged')))
    papers = [await paperOf(first), await paperOf(second)]
    await named(papers[0]!.holderId, '=HYPERLINK("//x";"y")')
    await transact((tx) =>
      tx.update(certificates).set({ status: 'revoked' }).where(eq(certificates.id, papers[0]!.id)),
    )
  }),
)

const named = (holderId: string, name: string) =>
  transact((tx) => tx.update(caseParties).set({ name }).where(eq(caseParties.id, holderId)))
const strangers = ['amina', 'dev', 'ruth', 'nia'] as const

describe('the register', () => {
  const numbers = async (filter: Parameters<typeof certificateRegister>[1]) =>
    (await certificateRegister(cast.imogen, filter)).rows.map(({ number }) => number)
  const [of, all] = [(n: number) => papers[n]!.number, () => [papers[1]!.number, papers[0]!.number]]

  it('lists all, newest first, and narrows by what is asked', async () => {
    expect(await numbers({})).toEqual(all())
    expect(await numbers({ search: of(0).slice(2, 13) })).toEqual([of(0)])
    expect(await numbers({ search: 'hyperlink' })).toEqual([of(0)])
    expect(await numbers({ search: '%' })).toEqual([])
    expect(await numbers({ kind: 'not_arranged' })).toEqual([of(1)])
    expect(await numbers({ status: 'revoked' })).toEqual([of(0)])
    expect(await numbers({ status: 'replaced' })).toEqual([])
    expect(await numbers({ from: date('2026-12-01') })).toEqual([of(1)])
    expect(await numbers({ until: date('2026-12-01') })).toEqual([of(0)])
    expect(await numbers({ from: date('2026-11-30'), until: date('2026-12-02') })).toEqual(all())
    expect(await numbers({ page: 2 })).toEqual([])
    expect(await certificateRegister(cast.grace, {})).toMatchObject({ count: 2, pages: 1 })
  })

  it('is given out as a table in which nothing is a formula, and no code stands', async () => {
    const csv = await registerCsv(cast.grace, {})
    const rows = parse<Record<string, string>>(csv, { columns: true, bom: true })
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({
      Number: of(0),
      Status: 'revoked',
      'Date of issue': '2026-11-30',
      'Issued to': `'=HYPERLINK("//x";"y")`,
      'SHA-256 of the file': papers[0]!.sha256,
    })
    for (const { code } of papers) expect(csv).not.toContain(code)
    expect(await registerCsv(cast.grace, { kind: 'took_part' })).toMatch(/^\ufeffNumber,[^\n]*\r\n$/)
  })

  it.each(strangers)('is closed to %s', async (name) => {
    await expect(certificateRegister(cast[name], {})).rejects.toMatchObject({ reason: 'not_found' })
    await expect(registerCsv(cast[name], {})).rejects.toMatchObject({ reason: 'not_found' })
    await expect(certificatesDue(cast[name])).rejects.toMatchObject({ reason: 'not_found' })
    await expect(waitingChanges(cast[name])).rejects.toMatchObject({ reason: 'not_found' })
    await expect(checksOf(cast[name], papers[0]!.caseId, 'withdrew')).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('what is due', () => {
  it('says who waits, since when and why, and what is in the way, least time first', () =>
    onMonday(async () => {
      const late = await aRequest('certificate', { answers: { letterDatedOn: '2026-09-01' } })
      const untold = await aRequest('talk', { informed: false })
      await done(withdraw(cast.amina, await at(untold), {}))
      const ready = await onDay('2026-12-01', '11:00', () => owing.not_arranged())

      const day = '2026-12-04'
      const { rows, counts } = await onDay(day, '11:00', () => certificatesDue(cast.grace))
      expect(counts).toEqual({ all: 3, late: 2, today: 1 })
      expect(rows.at(-1)).toMatchObject({ caseId: ready, kind: 'not_arranged', dueOn: day, unmet: [] })
      const unmet = new Map(rows.map((row) => [row.caseId, row.unmet]))
      expect(unmet.get(late)).toEqual(['contact_late_without_reason'])
      expect(unmet.get(untold)).toEqual(['information_incomplete'])
      expect(rows[0]).toMatchObject({
        holder: 'Amina Yusuf-Okafor',
        openedOn: '2026-11-30',
        dueOn: '2026-12-03',
      })

      const ids = rows.map(({ dutyId }) => dutyId)
      expect(await onDay(day, '11:00', () => certificatesDueOf(cast.grace, ids.slice(1)))).toEqual(
        rows.slice(1),
      )
    }))

  it('is looked at by the administrator, for whom no check is about themselves', () =>
    onMonday(async () => {
      const caseId = await owing.information_given()
      const guards = async (who: 'grace' | 'imogen') =>
        (await checksOf(cast[who], caseId, 'information_given'))!.map(({ guard }) => guard)
      expect(await guards('grace')).toContain('issuer_not_adviser')
      expect(await guards('imogen')).not.toContain('issuer_not_adviser')
      expect(await checksOf(cast.grace, caseId, 'took_part')).toBeNull()
    }))
})

it('what waits for a second adviser is listed until it is decided', () =>
  onMonday(async () => {
    const { id, caseId, number } = papers[1]!
    const asked = { certificateId: id, ...namesAsTheyAre, lastName: 'Okafor-Yusuf' }
    await done(proposeReplacement(cast.grace, await at(caseId), asked))
    expect(await waitingChanges(cast.peter)).toMatchObject([
      {
        caseId,
        number,
        change: 'replace',
        proposedByName: 'Grace Lindqvist',
        lines: [{ what: 'child_name' }],
      },
    ])
  }))
