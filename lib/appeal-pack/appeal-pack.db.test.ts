import { PDF } from '@libpdf/core'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { cast, seedCast } from '@/db/seed/cast'
import { aSealingKey, issue, meet } from '@/lib/certificates/commands/a-certificate.fixture'
import {
  aBooking,
  aMediatedCase,
  attendeesOf,
  onDay,
  onMonday,
  ruthHas,
} from '@/lib/cases/commands/a-meeting.fixture'
import { aDraft, aRequest, at, done, health } from '@/lib/cases/commands/a-request.fixture'
import { addDocument } from '@/lib/cases/commands/add-document'
import { askToChange } from '@/lib/cases/commands/ask-to-change'
import { changeAttendees } from '@/lib/cases/commands/change-attendees'
import { declineSettlement } from '@/lib/cases/commands/decline-settlement'
import { describeWishes } from '@/lib/cases/commands/describe-wishes'
import { nameSupporter } from '@/lib/cases/commands/name-supporter'
import { offerSettlement } from '@/lib/cases/commands/offer-settlement'
import { sendRequest } from '@/lib/cases/commands/send-request'
import { recordOutcome } from '@/lib/cases/commands/record-outcome'
import { caseById } from '@/lib/cases/queries'
import { appealPack, appealPackFiles, appealPackPdf } from './queries'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    await aSealingKey()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work), 20_000)

const aPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
)
const aPhotograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await PDF.load(bytes)
  return document
    .extractText()
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ')
}

const letterOf = async (caseId: string, name: string, bytes: Uint8Array) =>
  done(addDocument(cast.amina, await at(caseId), { kind: 'decision_letter', name, bytes }))

/** What is enclosed already, and where it is. */
const stands = async (caseId: string) =>
  Object.fromEntries(
    (await appealPack(cast.amina, caseId)).enclosures
      .filter((one) => one.stands !== 'to_add')
      .map((one) => [one.name, one.stands]),
  )

describe('the appeal pack', () => {
  story('says of each paper whether it is printed in it or a file to be sent along', async () => {
    const caseId = await aRequest('certificate')
    await letterOf(caseId, 'letter.png', aPhotograph)
    expect(await stands(caseId)).toEqual({ 'The decision letter': 'in_pack' })
    await letterOf(caseId, 'letter.pdf', aPdf)
    expect(await stands(caseId)).toEqual({ 'The decision letter': 'apart' })
    expect(await textOf((await appealPackPdf(cast.amina, caseId)).bytes)).toContain(
      'It is a file of its own: send it along.',
    )
  })

  story('has the answers in the order of the form, the two dates, and what is missing', async () => {
    const caseId = await aRequest('certificate', { issues: [] })
    await issue(caseId, 'information_given')
    const pack = await appealPack(cast.amina, caseId)
    expect(pack.form).toBe('SEND35A')
    expect(pack.sections.map(({ number, heading }) => [number, heading].filter(Boolean).join(' '))).toEqual([
      'The child or young person',
      'Who is appealing',
      '4 A representative',
      '5 An advocate or supporter',
      '7 Anybody else with parental responsibility',
      '8 What you appeal against',
      'Your reasons',
      '13 Mediation certificate',
      'Other cases',
      '17 What you need at the hearing',
    ])
    expect(pack.day).toEqual({
      is: 'ahead',
      safeOn: '2027-01-08',
      dueOn: '2027-01-11',
      isCarefulDayGone: false,
    })
    expect(pack.missing).toEqual(
      expect.arrayContaining(['Your address', 'Why you disagree', 'The decision letter']),
    )
    expect(pack.missing).not.toContain('The mediation certificate')
    const thirteen = pack.sections.find(({ number }) => number === '13')!
    expect(thirteen.answers.map(({ value }) => value)).toEqual([
      '10\u00a0November\u00a02026',
      (await caseById(cast.amina, caseId)).certificates[0]!.number,
      '30\u00a0November\u00a02026',
    ])
  })

  story(
    'asks for the plan and for recommendations where there is a plan, and needs no certificate for a school alone',
    async () => {
      const caseId = await aRequest('meeting', {
        answers: { grounds: ['section_b', 'health'] },
        issues: [health],
      })
      const pack = await appealPack(cast.amina, caseId)
      expect(pack.form).toBe('SEND35')
      expect(pack.enclosures.map(({ name, stands }) => `${name}: ${stands}`)).toEqual(
        expect.arrayContaining(['The plan: to_add', 'The mediation certificate: to_add']),
      )
      expect(JSON.stringify(pack)).toContain('There is no speech therapy')
      const placement = await aRequest('talk', { answers: { grounds: ['section_i_named'] } })
      const [, certificate] = (await appealPack(cast.amina, placement)).enclosures
      expect(certificate).toMatchObject({ name: 'The mediation certificate', stands: 'not_needed' })
    },
  )

  story(
    'is one tagged PDF with its fonts, the certificate and the papers in it, whatever was typed',
    async () => {
      const draft = await aDraft('certificate')
      await done(
        describeWishes(cast.amina, await at(draft), { mode: 'video', adjustments: 'Breaks 🙂, ᚠ, ਸਿਮਰਨ' }),
      )
      await done(sendRequest(cast.amina, await at(draft), {}))
      const caseId = draft
      await letterOf(caseId, 'letter.png', aPhotograph)
      await letterOf(caseId, 'letter.pdf', aPdf)
      await issue(caseId, 'information_given')
      expect(await stands(caseId)).toEqual({
        'The decision letter': 'apart',
        'The mediation certificate': 'apart',
      })
      const { name, bytes } = await appealPackPdf(cast.amina, caseId)
      expect(name).toMatch(/^Appeal pack SM-.*\.pdf$/)
      const raw = Buffer.from(bytes).toString('latin1')
      expect(raw).toMatch(/\/Marked true/)
      expect(raw).toMatch(/\/Lang \(en-GB\)/)
      expect(raw.match(/\/FontFile2/g)).toHaveLength(raw.match(/\/Type \/FontDescriptor/g)!.length)
      expect(raw.match(/\/S \/H1\b/g)!.length).toBe(2)
      expect(raw).toMatch(/\/Alt \(The decision letter, as it was sent to us\)/)
      expect(raw.match(/\/Type \/Filespec/g)).toHaveLength(3)
      const text = await textOf(bytes)
      const order = [
        'Your appeal pack for form',
        'What to send',
        'The child or young person',
        'Section 8',
        'Section 13',
        'Mediation certificate',
        'What I certify',
      ]
      const places = order.map((part) => text.indexOf(part))
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(text.lastIndexOf('What I certify')).toBeGreaterThan(text.indexOf('Section 17'))
    },
  )

  story('as files has the certificate to the byte, still sealed', async () => {
    const caseId = await aRequest('certificate')
    await letterOf(caseId, 'letter.pdf', aPdf)
    await letterOf(caseId, 'letter.pdf', aPdf)
    await issue(caseId, 'information_given')
    const { bytes } = await appealPackFiles(cast.amina, caseId)
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    expect(names).toHaveLength(4)
    expect(names[1]).toMatch(/^2 Certificate .*\.pdf$/)
    expect(Buffer.from(files[names[1]!]!).toString('latin1')).toContain('/ByteRange')
    expect(Buffer.from(files[names[3]!]!).equals(Buffer.from(aPdf))).toBe(true)
  })

  story('of a late family says so and what to do, and never that it cannot appeal', async () => {
    const caseId = await aRequest('talk')
    await onDay('2027-01-12', '10:00', async () => {
      const pack = await appealPack(cast.amina, caseId)
      expect(pack.day).toEqual({ is: 'gone', dueOn: '2027-01-11' })
      const text = await textOf((await appealPackPdf(cast.amina, caseId)).bytes)
      expect(text).toContain('Say on the form why it is late')
      expect(text).toContain('A judge decides')
      expect(text).not.toMatch(/cannot appeal|too late/i)
    })
    await onDay('2027-01-11', '10:00', async () => {
      expect((await appealPack(cast.amina, caseId)).day).toMatchObject({
        is: 'ahead',
        isCarefulDayGone: true,
      })
    })
    await onDay('2027-01-11', '17:00', async () => {
      expect((await appealPack(cast.amina, caseId)).day).toMatchObject({ is: 'ahead' })
    })
    await onDay('2027-01-11', '17:01', async () => {
      expect((await appealPack(cast.amina, caseId)).day).toEqual({ is: 'gone', dueOn: '2027-01-11' })
    })
  })

  story('is nobody else’s, and there is none of a draft', async () => {
    const caseId = await aRequest('meeting')
    for (const actor of [cast.dev, cast.grace, cast.imogen, cast.ruth, cast.tomos])
      for (const read of [appealPack, appealPackPdf, appealPackFiles])
        await expect(read(actor, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    const draft = await aDraft('meeting')
    await expect(appealPack(cast.amina, draft)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('nothing of a mediation is in it', () => {
  const canary = (what: string) => `CANARY ${what}`

  story('neither offers, people, reasons and results, nor what anybody else sent in', async () => {
    const settled = await aMediatedCase()
    await done(
      offerSettlement(cast.dev, await at(settled), { items: [{ what: canary('offer'), item: 'other' }] }),
    )
    const [offer] = (await caseById(cast.amina, settled)).settlements
    await done(declineSettlement(cast.amina, await at(settled), { settlementId: offer!.id }))
    await done(nameSupporter(cast.amina, await at(settled), { kind: 'supporter', name: canary('guest') }))
    await done(
      changeAttendees(cast.dev, await at(settled), { name: canary('teacher'), jobTitle: canary('job') }),
    )
    const other = { kind: 'other', name: `${canary('paper')}.pdf`, bytes: aPdf }
    await done(addDocument(cast.amina, await at(settled), other))

    const met = await aBooking('2026-12-14', '09:00')
    const asked = { reason: canary('change'), alternatives: canary('times') }
    await done(askToChange(cast.amina, await at(met), asked))
    await meet(met, '2026-12-14')
    await done(recordOutcome(cast.ruth, await at(met), { result: 'part_agreement' }))
    expect((await attendeesOf(met)).length).toBeGreaterThan(0)

    for (const caseId of [settled, met]) {
      const { bytes } = await appealPackPdf(cast.amina, caseId)
      const zip = unzipSync((await appealPackFiles(cast.amina, caseId)).bytes)
      const written = [
        await textOf(bytes),
        JSON.stringify(await appealPack(cast.amina, caseId)),
        ...Object.keys(zip),
      ]
      expect(written.join(' ')).not.toMatch(/CANARY|Sam Field|part.agreement|drew what he thinks|Ruth/)
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('CANARY')
    }
  })
})
