import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { settlementItems, settlements } from '@/db/schema/settlements'
import { cast, seedCast } from '@/db/seed/cast'
import type { Actor } from '@/lib/kernel/actor'
import { aSealingKey } from '@/lib/certificates/commands/a-certificate.fixture'
import { issueCertificate } from '@/lib/certificates/commands/issue-certificate'
import { caseById, caseStory } from '../queries'
import {
  aBooking,
  aHold,
  aMediatedCase,
  attendeesOf,
  onDay,
  onMonday,
  ruthHas,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase } from './a-request.fixture'
import { acceptSettlement } from './accept-settlement'
import { adjournMeeting } from './adjourn-meeting'
import { askForCertificate } from './ask-for-certificate'
import { declineSettlement } from './decline-settlement'
import { offerSettlement } from './offer-settlement'
import { startMeeting } from './start-meeting'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    await aSealingKey()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

const assess = { what: 'We will assess Yusuf', item: 'assess' }
const taxi = { what: 'We pay for the taxi', item: 'other' }
const terms = { items: [assess, taxi] }

async function anOfferToSettle(caseId: string, given: object = terms, by: Actor = cast.dev): Promise<string> {
  await done(offerSettlement(by, await at(caseId), given))
  return (await openOffer(caseId))!.id
}

async function openOffer(caseId: string) {
  const [offer] = await reader
    .select()
    .from(settlements)
    .where(and(eq(settlements.caseId, caseId), eq(settlements.status, 'offered')))
  return offer
}

const accept = async (caseId: string, settlementId: string, certificateWanted = 'no') =>
  acceptSettlement(cast.amina, await at(caseId), { settlementId, certificateWanted })

describe('an offer to settle', () => {
  story('is written down thing by thing, told to the family, and stops nothing', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    const before = await owed(caseId)
    await anOfferToSettle(caseId)
    expect(await lastLetters(caseId)).toEqual(['settlement-offered to amina@family.example'])
    expect(await theCase(caseId)).toMatchObject({ state: 'booked' })
    expect((await theMeeting(caseId)).status).toBe('booked')
    expect(await owed(caseId)).toEqual(before)
    expect(JSON.stringify((await lastEvent(caseId)).detail)).not.toContain('taxi')
  })

  story('gives way to a newer one, and only the newer one can be accepted', async () => {
    const caseId = await aMediatedCase()
    const first = await anOfferToSettle(caseId)
    const second = await anOfferToSettle(caseId, { items: [taxi] })
    expect(await accept(caseId, first)).toEqual([
      { field: '', message: 'This offer does not stand any more. Read the case again' },
    ])
    expect(await accept(caseId, second)).toEqual([])
  })

  story('needs its words, its kind, and days that can be kept', async () => {
    const caseId = await aMediatedCase()
    const problems = async (items: object[]) =>
      (await offerSettlement(cast.dev, await at(caseId), { items })).map(({ field }) => field)
    expect(await problems([])).toEqual(['items'])
    expect(await problems([{ what: ' ', item: 'assess' }])).toEqual(['items.0.what'])
    expect(await problems([{ what: 'Something', item: 'icb_tells_la' }])).toEqual(['items.0.item'])
    expect(await problems([{ ...taxi, otherDayOn: '2026-11-29' }])).toEqual(['items.0.otherDayOn'])
    expect(await problems([taxi, { ...assess, otherDayOn: '2026-12-24' }])).toEqual(['items.1.otherDayOn'])
    expect(await openOffer(caseId)).toBeUndefined()
  })

  story('is for the council and the ICB, and a change of a plan for the council alone', async () => {
    const caseId = await aMediatedCase({ withHealth: true })
    await expect(offerSettlement(cast.amina, await at(caseId), terms)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await expect(offerSettlement(cast.tomos, await at(caseId), terms)).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await offerSettlement(cast.nia, await at(caseId), { items: [assess] })).toMatchObject([
      { field: 'items.0.item' },
    ])
    const offer = await anOfferToSettle(caseId, { items: [taxi] }, cast.nia)
    await done(accept(caseId, offer))
    expect(await carrying(caseId)).toMatchObject([{ owedBy: 'icb', dueOn: '2026-12-14' }])
  })

  story(
    'is no business of the administrator, whose view is of the case and not of what is agreed',
    async () => {
      const caseId = await aMediatedCase()
      await anOfferToSettle(caseId)
      expect((await caseById(cast.imogen, caseId)).settlements).toEqual([])
      expect((await caseById(cast.ruth, caseId)).settlements).toEqual([])
      expect((await caseById(cast.amina, caseId)).settlements).toMatchObject([{ items: [assess, taxi] }])
      expect((await caseById(cast.grace, caseId)).settlements).toHaveLength(1)
    },
  )
})

describe('accepting', () => {
  story('makes it an agreement of today, with a day for each step, and calls off the meeting', async () => {
    const caseId = await aBooking('2026-12-15', '09:00')
    await done(accept(caseId, await anOfferToSettle(caseId)))
    expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
    expect((await theMeeting(caseId)).status).toBe('cancelled')
    // 30 November, and 2, 10 and 14 weeks; what cannot be appealed, 2 weeks (regs 42 and 44).
    expect((await carrying(caseId)).map(({ dueOn, owedBy }) => `${dueOn} ${owedBy}`)).toEqual([
      '2026-12-14 local_authority',
      '2026-12-14 local_authority',
      '2027-02-08 local_authority',
      '2027-03-08 local_authority',
    ])
    expect(await owed(caseId)).toContain('start_appeal 2027-01-11')
    expect((await owed(caseId)).join()).not.toMatch(/arrange_mediation|issue_certificate/)
    expect(await lastLetters(caseId)).toEqual([
      'mediation-ended to ruth@mediators.example',
      'mediation-ended to send.notices@northshire.example',
      'meeting-cancelled to amina@family.example',
      'meeting-cancelled to ruth@mediators.example',
      'meeting-cancelled to send.notices@northshire.example',
      'settled to amina@family.example',
    ])
    const [line] = await caseStory(cast.dev, caseId)
    expect(line?.says).toBe('The family accepted what Northshire Council offered. The case is settled.')
  })

  story('keeps another day that was offered in writing', async () => {
    const caseId = await aMediatedCase()
    const amend = { what: 'We change section F', item: 'amend_provision', otherDayOn: '2026-12-11' }
    await done(accept(caseId, await anOfferToSettle(caseId, { items: [amend] })))
    expect(await carrying(caseId)).toMatchObject([{ dueOn: '2026-12-11', safeOn: '2026-12-11' }])
  })

  story('with a certificate asked for, the adviser owes it in 3 working days and may issue it', async () => {
    const caseId = await aHold('2026-12-16', '09:00')
    await done(accept(caseId, await anOfferToSettle(caseId), 'yes'))
    expect(await owed(caseId)).toContain('issue_certificate 2026-12-03')
    await onDay('2026-12-02', '10:00', async () => {
      expect(await issueCertificate(cast.grace, await at(caseId), { kind: 'withdrew' })).toEqual([])
    })
    const { certificates } = await caseById(cast.amina, caseId)
    expect(certificates).toMatchObject([{ kind: 'withdrew', issuedOn: '2026-12-02' }])
  })

  story('without one, it can be asked for when a promise is broken, once', async () => {
    const caseId = await aMediatedCase()
    await done(accept(caseId, await anOfferToSettle(caseId)))
    await onDay('2026-12-16', '10:00', async () => {
      expect(await askForCertificate(cast.amina, await at(caseId), {})).toEqual([])
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-21')
      expect(await askForCertificate(cast.amina, await at(caseId), {})).toEqual([
        { field: '', message: 'There is a certificate for this decision, or it is on its way' },
      ])
      expect(await issueCertificate(cast.grace, await at(caseId), { kind: 'withdrew' })).toEqual([])
    })
  })

  story('after a session that was adjourned, a certificate is the one for having met', async () => {
    const adjournedOn = async (day: string) => {
      const caseId = await aBooking(day, '13:00')
      const came = (await attendeesOf(caseId)).map(({ id }) => [`attendance.${id}`, 'all'])
      await onDay(day, '13:00', async () => {
        await done(startMeeting(cast.ruth, await at(caseId), {}))
        await done(adjournMeeting(cast.ruth, await at(caseId), Object.fromEntries(came)))
      })
      return caseId
    }
    const settles = await adjournedOn('2026-12-21')
    await onDay('2026-12-21', '16:00', async () =>
      done(accept(settles, await anOfferToSettle(settles), 'yes')),
    )
    expect(await certificatesOwed(settles)).toEqual(['took_part'])
    const asks = await adjournedOn('2026-12-22')
    await onDay('2026-12-22', '16:00', async () => {
      await done(accept(asks, await anOfferToSettle(asks)))
      expect(await certificatesOwed(asks)).toEqual([])
      await done(askForCertificate(cast.amina, await at(asks), {}))
    })
    expect(await certificatesOwed(asks)).toEqual(['took_part'])
  })

  story('asks about the certificate, and nothing is chosen for the family', async () => {
    const caseId = await aMediatedCase()
    const settlementId = await anOfferToSettle(caseId)
    expect(await acceptSettlement(cast.amina, await at(caseId), { settlementId })).toEqual([
      { field: 'certificateWanted', message: 'Choose whether you want a certificate as well' },
    ])
  })

  story('is the family’s alone', async () => {
    const caseId = await aMediatedCase()
    const settlementId = await anOfferToSettle(caseId)
    const given = { settlementId, certificateWanted: 'no' }
    for (const actor of [cast.dev, cast.grace, cast.ruth])
      await expect(acceptSettlement(actor, await at(caseId), given)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
  })

  story('cannot be undone or rewritten, whatever code runs', async () => {
    const caseId = await aMediatedCase()
    const id = await anOfferToSettle(caseId)
    await done(accept(caseId, id))
    const rewritten = (work: Parameters<typeof transact>[0]) => expect(transact(work)).rejects.toThrow()
    await rewritten((tx) => tx.update(settlements).set({ status: 'offered' }).where(eq(settlements.id, id)))
    await rewritten((tx) => tx.update(settlementItems).set({ what: 'Nothing' }))
    await rewritten((tx) => tx.delete(settlementItems))
  })
})

describe('declining', () => {
  story('changes nothing but the offer, and says so to whoever made it', async () => {
    const caseId = await aBooking('2026-12-17', '09:00')
    const settlementId = await anOfferToSettle(caseId)
    const before = await owed(caseId)
    await done(declineSettlement(cast.amina, await at(caseId), { settlementId }))
    expect(await lastLetters(caseId)).toEqual(['settlement-declined to send.notices@northshire.example'])
    expect(await owed(caseId)).toEqual(before)
    expect((await theMeeting(caseId)).status).toBe('booked')
    expect(await accept(caseId, settlementId)).toMatchObject([{ field: '' }])
  })
})

/** Of which kind is the certificate that is owed. */
async function certificatesOwed(caseId: string) {
  const owing = await reader
    .select({ ground: duties.ground })
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'issue_certificate'), isNull(duties.endedAt)))
  return owing.map(({ ground }) => ground)
}

async function carrying(caseId: string) {
  const rows = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'carry_out'), isNull(duties.endedAt)))
  return rows.toSorted((a, b) => a.dueOn!.localeCompare(b.dueOn!))
}
