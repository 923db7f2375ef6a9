import { eq, sql, type SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact } from '@/db/client'
import { memberships } from '@/db/schema/people'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import { guardInWords } from '../unmet'
import { onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, owed, theCase } from '@/lib/cases/commands/a-request.fixture'
import { recordInformation } from '@/lib/cases/commands/record-information'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { informationItemNames } from '@/lib/cases/information'
import { date } from '@/lib/law/calendar/date'
import { aSealingKey, issue, owing, paperOf, papersOf } from './a-certificate.fixture'
import { issueCertificate } from './issue-certificate'

/*
 * Each guard of the law stands in the way by itself: everything else is as it must be. Where no command can bring a
 * case into that state, the rows are changed under it.
 */

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const changed = (statement: SQL) => transact((tx) => tx.execute(statement))

/** Issues nothing and leaves the case as it was. */
async function leavesAsItWas(caseId: string, work: () => Promise<void>) {
  const [before, duties] = [await theCase(caseId), await owed(caseId)]
  await work()
  expect(await papersOf(caseId)).toEqual([])
  expect([await theCase(caseId), await owed(caseId)]).toEqual([before, duties])
}

describe('who issues it', () => {
  story('is an adviser: nobody else can, not the administrator and not the service', async () => {
    const caseId = await owing.not_arranged()
    const asked = { kind: 'not_arranged' as const }
    await leavesAsItWas(caseId, async () => {
      for (const actor of [cast.imogen, cast.amina, cast.dev, theSystem])
        await expect(issueCertificate(actor, await at(caseId), asked)).rejects.toMatchObject({
          reason: 'not_allowed',
        })
      for (const actor of [cast.ruth, cast.tomos, cast.nia])
        await expect(issueCertificate(actor, await at(caseId), asked)).rejects.toMatchObject({
          reason: 'not_found',
        })
    })
  })

  story('serves no council and no board (CFA 2014 s.56(3))', async () => {
    const caseId = await owing.information_given()
    const asked = { kind: 'information_given' as const }
    const serve = { userId: cast.peter.userId, fromOn: date('2026-01-01') }
    await changed(sql`delete from memberships where user_id = ${cast.peter.userId}`)
    for (const [role, body] of [
      ['la_officer', bodies.eastmere.id],
      ['icb_officer', bodies.northshireIcb.id],
    ] as const) {
      await transact((tx) => tx.insert(memberships).values({ ...serve, role, organisationId: body }))
      await leavesAsItWas(caseId, async () => {
        expect(await issueCertificate(cast.peter, await at(caseId), asked)).toEqual([
          { field: 'kind', message: guardInWords.issuer_not_independent },
        ])
      })
      await transact((tx) =>
        tx
          .update(memberships)
          .set({ untilOn: date('2026-11-30') })
          .where(eq(memberships.userId, cast.peter.userId)),
      )
    }
    expect(await issueCertificate(cast.peter, await at(caseId), asked)).toEqual([])
  })
})

describe('what it rests on', () => {
  story('all the information was given', async () => {
    const caseId = await aRequest('talk', { informed: false })
    await done(withdraw(cast.amina, await at(caseId), {}))
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'withdrew')).toEqual([
        { field: 'kind', message: guardInWords.information_incomplete },
      ])
    })
    const told = { channel: 'telephone', items: informationItemNames }
    await done(recordInformation(cast.grace, await at(caseId), told))
    expect(await issue(caseId, 'withdrew')).toEqual([])
  })

  story('contact was in time, or a person says why it is issued all the same', async () => {
    const caseId = await aRequest('certificate', { answers: { letterDatedOn: '2026-09-01' } })
    await leavesAsItWas(caseId, async () => {
      for (const reason of [undefined, '', '   '])
        expect(await issue(caseId, 'information_given', reason)).toEqual([
          { field: 'lateReason', message: guardInWords.contact_late_without_reason },
        ])
    })
    expect(await issue(caseId, 'information_given', 'The letter went to an old address')).toEqual([])
    expect(await paperOf(caseId)).toMatchObject({ issuedOn: '2026-11-30' })
  })

  story('the family said that it does not wish to mediate', async () => {
    const caseId = await owing.not_arranged()
    await changed(
      sql`update duties set ground = 'withdrew' where case_id = ${caseId} and duty = 'issue_certificate'`,
    )
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'withdrew')).toEqual([{ field: 'kind', message: guardInWords.no_statement }])
    })
  })

  story('both sides were at the meeting (CFA 2014 s.55(5))', async () => {
    for (const side of ['parent', 'local_authority']) {
      const caseId = await owing.took_part()
      const attendance = (who: string) =>
        changed(sql`update meeting_attendees set attendance = ${who} where side = ${side}
          and meeting_id in (select id from meetings where case_id = ${caseId})`)
      await attendance('absent')
      await onDay('2026-12-22', '11:00', async () => {
        await leavesAsItWas(caseId, async () => {
          expect(await issue(caseId, 'took_part')).toEqual([
            { field: 'kind', message: guardInWords.nobody_took_part },
          ])
        })
        await attendance('part')
        expect(await issue(caseId, 'took_part')).toEqual([])
      })
    }
  })

  story('the mediation has ended', async () => {
    const caseId = await owing.took_part()
    await changed(sql`delete from outcomes where case_id = ${caseId}`)
    await onDay('2026-12-22', '11:00', () =>
      leavesAsItWas(caseId, async () => {
        expect(await issue(caseId, 'took_part')).toEqual([
          { field: 'kind', message: guardInWords.not_concluded },
        ])
      }),
    )
  })

  story('the day it rests on has come', async () => {
    const caseId = await owing.took_part()
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'took_part')).toEqual([
        { field: 'kind', message: guardInWords.triggered_in_future },
      ])
    })
  })

  story('the council said that it cannot, or 30 days have passed', async () => {
    const caseId = await aRequest('meeting')
    await changed(sql`insert into duties (case_id, duty, ground, owed_by, opened_by, opened_on, provision, workings,
        rules_version, calendar_version)
      select case_id, 'issue_certificate', 'not_arranged', 'adviser', opened_by, opened_on, provision, workings,
        rules_version, calendar_version
      from duties where case_id = ${caseId} and duty = 'start_appeal'`)
    const notShown = [{ field: 'kind', message: guardInWords.not_arranged_not_shown }]
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'not_arranged')).toEqual(notShown)
      expect(await onDay('2026-12-30', '11:00', () => issue(caseId, 'not_arranged'))).toEqual(notShown)
    })
    expect(await onDay('2026-12-31', '11:00', () => issue(caseId, 'not_arranged'))).toEqual([])
  })

  story('it is owed, of this kind', async () => {
    const caseId = await owing.not_arranged()
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'took_part')).toMatchObject([{ field: 'kind' }])
      for (const kind of ['', 'other', undefined])
        expect(await issueCertificate(cast.grace, await at(caseId), { kind })).toEqual([
          { field: 'kind', message: 'Choose which certificate to issue' },
        ])
    })
  })
})
