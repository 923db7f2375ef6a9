import { and, eq, sql, type SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact } from '@/db/client'
import { memberships } from '@/db/schema/people'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import { guardInWords } from '../unmet'
import { onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, lastEvent, owed, theCase } from '@/lib/cases/commands/a-request.fixture'
import { recordInformation } from '@/lib/cases/commands/record-information'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { informationItemNames } from '@/lib/cases/information'
import { date, type CalendarDate } from '@/lib/law/calendar/date'
import { anAdjournedCase, aSealingKey, issue, owing, paperOf, papersOf } from './a-certificate.fixture'
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

async function aMembership(
  row: Partial<typeof memberships.$inferInsert> &
    Pick<typeof memberships.$inferInsert, 'role' | 'organisationId'>,
) {
  const since = { userId: cast.peter.userId, fromOn: date('2026-01-01') }
  const [made] = await transact((tx) =>
    tx
      .insert(memberships)
      .values({ ...since, ...row })
      .returning({ id: memberships.id }),
  )
  return made!.id
}

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const changed = (statement: SQL) => transact((tx) => tx.execute(statement))

const owesNotArranged = (caseId: string) =>
  changed(sql`insert into duties (case_id, duty, ground, owed_by, opened_by, opened_on, provision, workings,
      rules_version, calendar_version)
    select case_id, 'issue_certificate', 'not_arranged', 'adviser', opened_by, opened_on, provision, workings,
      rules_version, calendar_version
    from duties where case_id = ${caseId} and duty = 'start_appeal'`)

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

  story('serves no council and no board (CFA 2014 s.56(3)), whatever else they are', async () => {
    const caseId = await owing.information_given()
    const asked = { kind: 'information_given' as const }
    for (const [role, body] of [
      ['la_officer', bodies.eastmere.id],
      ['icb_officer', bodies.northshireIcb.id],
    ] as const) {
      const job = await aMembership({ role, organisationId: body })
      await leavesAsItWas(caseId, async () => {
        expect(await issueCertificate(cast.peter, await at(caseId), asked)).toEqual([
          { field: 'kind', message: guardInWords.issuer_not_independent },
        ])
      })
      await transact((tx) =>
        tx
          .update(memberships)
          .set({ untilOn: date('2026-11-30') })
          .where(eq(memberships.id, job)),
      )
    }
    await aMembership({ role: 'la_officer', organisationId: bodies.eastmere.id, fromOn: date('2026-12-01') })
    expect(await issueCertificate(cast.peter, await at(caseId), asked)).toEqual([])
  })

  story('is one still when it is issued, and not only when they signed in', async () => {
    const caseId = await owing.information_given()
    const asked = { kind: 'information_given' as const }
    const isAdviser = and(eq(memberships.userId, cast.grace.userId), eq(memberships.role, 'adviser'))
    const until = (untilOn: CalendarDate | null) =>
      transact((tx) => tx.update(memberships).set({ untilOn }).where(isAdviser))
    const notAnAdviser = async () =>
      leavesAsItWas(caseId, async () => {
        expect(await issueCertificate(cast.grace, await at(caseId), asked)).toEqual([
          { field: 'kind', message: guardInWords.issuer_not_adviser },
        ])
      })

    await until(date('2026-11-30'))
    await notAnAdviser()
    await until(date('2026-12-01'))
    await changed(sql`update users set disabled_at = now() where id = ${cast.grace.userId}`)
    await notAnAdviser()
    await changed(sql`update users set disabled_at = null where id = ${cast.grace.userId}`)
    expect(await issueCertificate(cast.grace, await at(caseId), asked)).toEqual([])
    await until(null)
  })
})

describe('to whom it is issued', () => {
  const born = (caseId: string, day: string) =>
    changed(sql`update children set date_of_birth = ${day} where case_id = ${caseId}`)

  story('is the parent to the end of compulsory school age, then the young person (s.83)', async () => {
    const caseId = await owing.information_given()
    // Sixteen in the school year that ended on the last Friday of June.
    await born(caseId, '2010-08-31')
    const actsFor = async (actsForReason?: string) =>
      issueCertificate(cast.grace, await at(caseId), { kind: 'information_given', actsForReason })
    await leavesAsItWas(caseId, async () => {
      for (const reason of [undefined, '', '  '])
        expect(await actsFor(reason)).toEqual([
          { field: 'actsForReason', message: guardInWords.acts_for_without_reason },
        ])
    })
    expect(
      await actsFor('Cannot decide this: best interests decision of 3 November, with the school'),
    ).toEqual([])
    expect(await lastEvent(caseId)).toMatchObject({
      detail: { actsForReason: 'Cannot decide this: best interests decision of 3 November, with the school' },
    })
  })

  story('is nobody from the twenty-fifth birthday, nor a young person who is a child still', async () => {
    const caseId = await owing.information_given()
    const notHeld = [{ field: 'kind', message: guardInWords.right_not_held }]
    await born(caseId, '2001-11-30')
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'information_given')).toEqual(notHeld)
    })
    await born(caseId, '2016-05-04')
    await changed(
      sql`update case_parties set role = 'young_person' where case_id = ${caseId} and role = 'parent'`,
    )
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'information_given')).toEqual(notHeld)
    })
  })
})

describe('what it rests on', () => {
  story('the right-holder said it themselves', async () => {
    const caseId = await owing.withdrew()
    await changed(sql`alter table case_events disable trigger events_are_permanent`)
    const by = (role: string) =>
      changed(
        sql`update case_events set actor_role = ${role} where case_id = ${caseId} and name = 'withdraw'`,
      )
    await by('supporter')
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'withdrew')).toEqual([
        { field: 'kind', message: guardInWords.statement_not_by_right_holder },
      ])
    })
    await by('parent')
    await changed(sql`alter table case_events enable trigger events_are_permanent`)
    expect(await issue(caseId, 'withdrew')).toEqual([])
  })

  story('it bears the date of the day it is issued, whatever else is sent', async () => {
    const caseId = await owing.withdrew()
    const asked = { kind: 'withdrew', issuedOn: '2026-11-01', today: '2026-11-01', number: 'C-1999-000001-X' }
    await onDay('2026-12-01', '00:01', async () =>
      done(issueCertificate(cast.grace, await at(caseId), asked as { kind: 'withdrew' })),
    )
    expect(await paperOf(caseId)).toMatchObject({
      issuedOn: '2026-12-01',
      number: expect.stringMatching(/^C-2026-/) as string,
    })
  })

  story('a case that changed a second ago is looked at again first', async () => {
    const caseId = await owing.not_arranged()
    const seen = await at(caseId)
    await done(withdraw(cast.amina, seen, {}))
    await leavesAsItWas(caseId, async () => {
      await expect(issueCertificate(cast.grace, seen, { kind: 'not_arranged' })).rejects.toMatchObject({
        reason: 'out_of_date',
      })
    })
  })

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
    await owesNotArranged(caseId)
    const notShown = [{ field: 'kind', message: guardInWords.not_arranged_not_shown }]
    await leavesAsItWas(caseId, async () => {
      expect(await issue(caseId, 'not_arranged')).toEqual(notShown)
      expect(await onDay('2026-12-30', '11:00', () => issue(caseId, 'not_arranged'))).toEqual(notShown)
    })
    expect(await onDay('2026-12-31', '11:00', () => issue(caseId, 'not_arranged'))).toEqual([])
  })

  story('nobody has met, though they are to meet again', async () => {
    const caseId = await anAdjournedCase('2026-12-21')
    await owesNotArranged(caseId)
    await onDay('2026-12-31', '11:00', () =>
      leavesAsItWas(caseId, async () => {
        expect(await issue(caseId, 'not_arranged')).toEqual([
          { field: 'kind', message: guardInWords.not_arranged_not_shown },
        ])
      }),
    )
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
