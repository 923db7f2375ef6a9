import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { agreements, agreementSignatures, undertakings } from '@/db/schema/agreements'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { at, done, lastEvent, lastLetters, stranger } from '@/lib/cases/commands/a-request.fixture'
import { caseById } from '@/lib/cases/queries'
import { date } from '@/lib/law/calendar/date'
import {
  aMetCase,
  anAssessment,
  aPhoneCall,
  carryingOut,
  lastVersion,
  signature,
  signedOn,
  thingsOf,
  toSign,
} from './an-agreement.fixture'
import { askToCorrect } from './commands/ask-to-correct'
import { giveAgreement } from './commands/give-agreement'
import { signAgreement } from './commands/sign-agreement'
import { takeOutOfAgreement } from './commands/take-out-of-agreement'
import { writeAgreement } from './commands/write-agreement'
import { agreementPdf, agreementsRead, correctionsAskedOf, draftFor } from './queries'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('writing down what was agreed', () => {
  story('is for a meeting that came to something', async () => {
    const caseId = await aMetCase('2026-12-09', 'no_agreement')
    await onDay('2026-12-09', '14:00', async () => {
      expect(await writeAgreement(cast.ruth, await at(caseId), aPhoneCall)).toMatchObject([
        { message: 'You recorded that nothing was agreed, so there is no agreement to write' },
      ])
      await expect(writeAgreement(cast.dev, await at(caseId), aPhoneCall)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
    })
  })

  story(
    'asks of each thing who does it, of which kind it is, and a day where the law sets none',
    async () => {
      const caseId = await aMetCase('2026-12-10')
      await onDay('2026-12-10', '14:00', async () => {
        const write = async (thing: object) => writeAgreement(cast.ruth, await at(caseId), thing)
        expect(await write({})).toMatchObject([{ field: 'what' }, { field: 'owner' }, { field: 'item' }])
        expect(await write({ ...aPhoneCall, owner: bodies.eastmere.id })).toEqual([
          { field: 'owner', message: 'Choose who does it' },
        ])
        const school = { ...aPhoneCall, owner: 'other', ownerName: 'Hill School' }
        expect(await write({ ...school, item: 'assess', otherDayOn: '2027-01-15' })).toMatchObject([
          { field: 'item' },
        ])
        expect(await write(school)).toMatchObject([{ field: 'otherDayOn' }])
        expect(await write({ ...school, otherDayOn: '2026-12-01' })).toMatchObject([{ field: 'otherDayOn' }])
        expect(await write({ ...school, otherDayOn: '2027-01-15' })).toEqual([])
      })
    },
  )

  story('is the mediator’s alone until it is given to the parties', async () => {
    const caseId = await aMetCase('2026-12-11')
    await onDay('2026-12-11', '14:00', async () => {
      await done(writeAgreement(cast.ruth, await at(caseId), aPhoneCall))
      await done(writeAgreement(cast.ruth, await at(caseId), anAssessment))
      const [call] = (await draftFor(cast.ruth, caseId))!.things
      await done(takeOutOfAgreement(cast.ruth, await at(caseId), { thingId: call!.id }))
      expect(await takeOutOfAgreement(cast.ruth, await at(caseId), { thingId: call!.id })).toHaveLength(1)
      expect((await draftFor(cast.ruth, caseId))?.things.map(({ what }) => what)).toEqual([anAssessment.what])
      for (const other of [cast.amina, cast.dev, cast.grace, cast.imogen]) {
        expect((await caseById(other, caseId)).agreement).toBeNull()
        expect(await agreementsRead(other, caseId)).toEqual([])
        await expect(draftFor(other, caseId)).rejects.toMatchObject({ reason: 'not_found' })
      }
    })
  })

  story('cannot be given with nothing in it, nor with a day before the meeting', async () => {
    const caseId = await aMetCase('2026-12-14')
    await onDay('2026-12-14', '14:00', async () => {
      expect(await giveAgreement(cast.ruth, await at(caseId), {})).toHaveLength(1)
      await done(writeAgreement(cast.ruth, await at(caseId), aPhoneCall))
      for (const writtenOn of ['2026-12-13', '2026-12-15'])
        expect(await giveAgreement(cast.ruth, await at(caseId), { writtenOn })).toMatchObject([
          { field: 'writtenOn' },
        ])
      expect(await giveAgreement(cast.ruth, await at(caseId), { writtenOn: '2026-12-14' })).toEqual([])
      expect(await lastLetters(caseId)).toEqual([
        'agreement-to-sign to amina@family.example',
        'agreement-to-sign to send.notices@northshire.example',
      ])
    })
  })

  story('stops at a character that no font of ours prints, and names it', async () => {
    const caseId = await aMetCase('2026-12-15')
    await onDay('2026-12-15', '14:00', async () => {
      await done(writeAgreement(cast.ruth, await at(caseId), { ...aPhoneCall, what: 'A call \u{1F4DE}' }))
      expect(await giveAgreement(cast.ruth, await at(caseId), {})).toMatchObject([
        { message: expect.stringContaining('\u{1F4DE}') as unknown },
      ])
    })
  })
})

describe('signing', () => {
  story('keeps what each party read, and with the last of them starts the days', async () => {
    const caseId = await toSign('2026-12-16', [anAssessment, aPhoneCall])
    await onDay('2026-12-16', '15:00', async () => {
      const { sha256, words } = await lastVersion(caseId)
      expect(createHash('sha256').update(words!).digest('hex')).toBe(sha256)
      const byAmina = await signature(caseId, 'Amina Yusuf-Okafor')
      await done(signAgreement(cast.amina, await at(caseId), byAmina))
      expect(await carryingOut(caseId)).toEqual([])
      await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, 'Dev Patel')))
    })
    const agreement = await lastVersion(caseId)
    expect(agreement).toMatchObject({ status: 'signed', agreedOn: '2026-12-16' })
    expect(createHash('sha256').update(agreement.pdf!).digest('hex')).toBe(agreement.pdfSha256)
    const signed = await reader
      .select()
      .from(agreementSignatures)
      .where(eq(agreementSignatures.agreementId, agreement.id))
    expect(signed.map(({ name, role, sha256 }) => [name, role, sha256 === agreement.sha256])).toEqual(
      expect.arrayContaining([
        ['Amina Yusuf-Okafor', 'parent', true],
        ['Dev Patel', 'la_officer', true],
      ]),
    )
    expect((await carryingOut(caseId)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-30',
      '2026-12-30',
      '2027-03-24',
    ])
    expect(await lastLetters(caseId)).toEqual([
      'agreement-signed to amina@family.example',
      'agreement-signed to ruth@mediators.example',
      'agreement-signed to send.notices@northshire.example',
    ])
  })

  story('is for a party, once, of the words that were on the page, and said in words', async () => {
    const caseId = await toSign('2026-12-17')
    await onDay('2026-12-17', '15:00', async () => {
      const good = await signature(caseId, 'Amina Yusuf-Okafor')
      const sign = async (given: object) => signAgreement(cast.amina, await at(caseId), given)
      expect(await sign({ sha256: good.sha256 })).toMatchObject([{ field: 'name' }, { field: 'agrees' }])
      expect(await sign({ ...good, sha256: '0'.repeat(64) })).toMatchObject([
        { message: expect.stringContaining('has changed since') as unknown },
      ])
      await expect(signAgreement(cast.ruth, await at(caseId), good)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
      await expect(signAgreement(cast.grace, await at(caseId), good)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
      await expect(signAgreement(stranger, await at(caseId), good)).rejects.toMatchObject({
        reason: 'not_found',
      })
      expect(await sign(good)).toEqual([])
      expect(await sign(good)).toMatchObject([{ message: 'It is signed already for the family' }])
      // Margaret is of the council too: one signature is enough.
      await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, 'Dev Patel')))
      expect(await signAgreement(cast.margaret, await at(caseId), good)).toMatchObject([
        { message: 'There is no agreement to sign' },
      ])
    })
  })

  story('of a version with its own day counts from that day', async () => {
    const caseId = await aMetCase('2026-12-18')
    await onDay('2026-12-18', '14:00', async () => {
      await done(writeAgreement(cast.ruth, await at(caseId), { ...aPhoneCall, otherDayOn: '2027-02-01' }))
      await done(writeAgreement(cast.ruth, await at(caseId), anAssessment))
      await done(giveAgreement(cast.ruth, await at(caseId), { writtenOn: '2026-12-18' }))
    })
    await onDay('2026-12-21', '10:00', async () => {
      await done(signAgreement(cast.amina, await at(caseId), await signature(caseId, 'Amina')))
      await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, 'Dev Patel')))
    })
    expect((await carryingOut(caseId)).map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-01',
      '2027-02-01',
      '2027-03-26',
    ])
  })

  story('refuses a name that cannot be printed to whoever types it, not to the last who signs', async () => {
    const caseId = await toSign('2026-12-24')
    await onDay('2026-12-24', '15:00', async () => {
      const sign = async (name: string) =>
        signAgreement(cast.amina, await at(caseId), await signature(caseId, name))
      for (const [name, named] of [
        ['สมชาย', 'ส (U+0E2A)'],
        ['Amina\u200bYusuf', 'U+200B (a space without width)'],
      ] as const)
        expect(await sign(name)).toEqual([
          {
            field: 'name',
            message: `We cannot print the character ${named}. Type your name in letters that we can print`,
          },
        ])
      await done(sign('Amina Yusuf-Okafor'))
      await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, 'Dev Patel')))
    })
    expect(await lastVersion(caseId)).toMatchObject({ status: 'signed' })
  })
})

describe('a correction', () => {
  story('is asked for in words that only the mediator reads', async () => {
    const caseId = await toSign('2026-12-22')
    await onDay('2026-12-22', '15:00', async () => {
      expect(await askToCorrect(cast.dev, await at(caseId), {})).toMatchObject([{ field: 'words' }])
      await done(askToCorrect(cast.dev, await at(caseId), { words: 'It was every two weeks' }))
      expect(await lastLetters(caseId)).toEqual(['correction-asked to ruth@mediators.example'])
      expect(JSON.stringify((await lastEvent(caseId)).detail)).not.toContain('two weeks')
      expect(await correctionsAskedOf(cast.ruth, caseId)).toMatchObject([{ words: 'It was every two weeks' }])
      expect(await correctionsAskedOf(cast.amina, caseId)).toEqual([])
    })
  })

  story(
    'is a new version: what was signed before is void, what was in force stays till all sign',
    async () => {
      const caseId = await signedOn('2026-12-23', [anAssessment, aPhoneCall])
      const first = await lastVersion(caseId)
      const [assessment, call] = await thingsOf(first.id)
      const [duty] = (await carryingOut(caseId)).filter(({ ground }) => ground.startsWith(call!.id))
      await onDay('2026-12-24', '10:00', async () => {
        const later = { ...aPhoneCall, thingId: call!.id, otherDayOn: '2027-01-29' }
        await done(writeAgreement(cast.ruth, await at(caseId), later))
        await done(takeOutOfAgreement(cast.ruth, await at(caseId), { thingId: assessment!.id }))
        await done(giveAgreement(cast.ruth, await at(caseId), {}))
        expect(await agreementsRead(cast.amina, caseId)).toMatchObject([
          { version: 2, status: 'to_sign', signatures: [] },
          { version: 1, status: 'signed' },
        ])
        expect((await carryingOut(caseId)).filter(({ endedAt }) => endedAt)).toEqual([])
        await done(signAgreement(cast.amina, await at(caseId), await signature(caseId, 'Amina')))
        await done(signAgreement(cast.dev, await at(caseId), await signature(caseId, 'Dev Patel')))
      })
      const now = await carryingOut(caseId)
      expect(now.find(({ id }) => id === duty!.id)).toMatchObject({ dueOn: '2027-01-29', endedAt: null })
      expect(now.filter(({ howEnded }) => howEnded === 'cancelled')).toHaveLength(2)
      expect(await agreementsRead(cast.amina, caseId)).toMatchObject([
        { version: 2, status: 'signed' },
        { version: 1, status: 'replaced' },
      ])
    },
  )

  story('cannot be made behind the service’s back', async () => {
    const caseId = await signedOn('2026-12-29')
    const { id } = await lastVersion(caseId)
    const refused = {
      cause: { message: expect.stringMatching(/cannot be changed|permanent|never deleted/) as unknown },
    }
    await expect(
      transact((tx) => tx.update(agreements).set({ words: 'Nothing' }).where(eq(agreements.id, id))),
    ).rejects.toMatchObject(refused)
    await expect(
      transact((tx) =>
        tx
          .update(agreements)
          .set({ agreedOn: date('2026-01-01') })
          .where(eq(agreements.id, id)),
      ),
    ).rejects.toMatchObject(refused)
    await expect(
      transact((tx) => tx.delete(undertakings).where(eq(undertakings.agreementId, id))),
    ).rejects.toMatchObject(refused)
    await expect(
      transact((tx) =>
        tx.update(agreementSignatures).set({ name: 'Nobody' }).where(eq(agreementSignatures.agreementId, id)),
      ),
    ).rejects.toMatchObject(refused)
  })
})

describe('the paper', () => {
  story('is kept as it was made, for the parties and the adviser and nobody else', async () => {
    const caseId = await signedOn('2026-12-30')
    const { id, pdf } = await lastVersion(caseId)
    for (const reads of [cast.amina, cast.dev, cast.ruth, cast.grace])
      expect(Buffer.from((await agreementPdf(reads, id)).pdf).equals(Buffer.from(pdf!))).toBe(true)
    for (const other of [stranger, cast.imogen, cast.sorcha, cast.nia])
      await expect(agreementPdf(other, id)).rejects.toMatchObject({ reason: 'not_found' })
  })
})
