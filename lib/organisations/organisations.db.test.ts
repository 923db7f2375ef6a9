import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { reader } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { organisations } from '@/db/schema/organisations'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { date } from '@/lib/law/calendar/date'
import { addOrganisation } from './commands/add-organisation'
import { changeOrganisation } from './commands/change-organisation'
import { loadOrganisations } from './commands/load-organisations'
import {
  colleagues,
  councils,
  icbs,
  organisationById,
  organisationChoices,
  organisationList,
} from './queries'

beforeAll(seedCast)

const { imogen } = cast
const named = async (name: string) => reader.select().from(organisations).where(eq(organisations.name, name))
const howMany = () => reader.$count(organisations)

describe('adding an organisation', () => {
  it('puts it where families can choose it, with the address for notices', async () => {
    const council = {
      kind: 'local_authority',
      name: 'Southmoor Council',
      noticesEmail: 'SEND@Southmoor.example',
    }
    expect(await addOrganisation(imogen, council)).toEqual([])
    expect(await named('Southmoor Council')).toMatchObject([
      { shortName: 'Southmoor', noticesEmail: 'send@southmoor.example', code: null },
    ])
    expect((await councils()).map(({ name }) => name)).toContain('Southmoor Council')
  })

  it('refuses a name or a code that another has, and lets a board be called like a council', async () => {
    const twin = { kind: 'local_authority', name: 'NORTHSHIRE council' }
    expect(await addOrganisation(imogen, twin)).toEqual([
      { field: 'name', message: 'Northshire Council is on the list already' },
    ])
    expect(await addOrganisation(imogen, { ...twin, kind: 'icb' })).toEqual([])
    const coded = { kind: 'icb', code: 'QX9' }
    expect(await addOrganisation(imogen, { ...coded, name: 'One Board' })).toEqual([])
    expect(await addOrganisation(imogen, { ...coded, name: 'Another Board' })).toEqual([
      { field: 'code', message: 'One Board has this code already' },
    ])
  })

  it('is done once, however often and fast the button is pressed', async () => {
    const asked = { kind: 'local_authority', name: 'Twicepressed Council' }
    const pressed = await Promise.all(Array.from({ length: 6 }, () => addOrganisation(imogen, asked)))
    expect(pressed.filter((problems) => problems.length === 0)).toHaveLength(1)
    expect(await named('Twicepressed Council')).toHaveLength(1)
  })

  test.each([
    ['no kind', { name: 'X Council' }, 'kind'],
    ['a kind that is none', { kind: 'school', name: 'X Council' }, 'kind'],
    ['no name', { kind: 'icb', name: ' ' }, 'name'],
    ['a name of 10,000 characters', { kind: 'icb', name: 'x'.repeat(10_000) }, 'name'],
    ['a name with NUL', { kind: 'icb', name: 'X\0' }, 'name'],
    ['an address that is none', { kind: 'icb', name: 'X Board', noticesEmail: 'x at y' }, 'noticesEmail'],
  ])('%s is told beside the field and adds nothing', async (_, answers, field) => {
    const before = await howMany()
    expect((await addOrganisation(imogen, answers)).map((problem) => problem.field)).toEqual([field])
    expect(await howMany()).toBe(before)
  })
})

describe('changing an organisation', () => {
  const { id } = bodies.westhaven
  const change = (answers: Record<string, unknown>) =>
    changeOrganisation(imogen, { organisationId: id, name: 'Westhaven Council', ...answers })

  it('corrects it and keeps what it was in the event', async () => {
    expect(await change({ noticesEmail: 'notices@westhaven.example' })).toEqual([])
    expect(await named('Westhaven Council')).toMatchObject([
      { noticesEmail: 'notices@westhaven.example', kind: 'local_authority' },
    ])
    const [event] = await reader
      .select()
      .from(registerEvents)
      .where(eq(registerEvents.subjectId, id))
      .orderBy(desc(registerEvents.at))
    expect(event).toMatchObject({ detail: { was: { name: 'Westhaven Council', noticesEmail: null } } })
  })

  it('may keep its own name and not take another’s', async () => {
    expect(await change({ name: 'Eastmere Council' })).toMatchObject([{ field: 'name' }])
    expect(await change({ name: 'Westhaven Borough Council' })).toEqual([])
    expect(await change({})).toEqual([])
  })

  it('cannot change what kind it is', async () => {
    expect(await change({ kind: 'icb' })).toEqual([])
    expect(await named('Westhaven Council')).toMatchObject([{ kind: 'local_authority' }])
  })

  it('that ended is no longer there to choose', async () => {
    expect(await change({ untilOn: '2026-02-31' })).toMatchObject([{ field: 'untilOn' }])
    expect(await change({ untilOn: '2026-03-31' })).toEqual([])
    expect(await named('Westhaven Council')).toMatchObject([{ untilOn: date('2026-03-31') }])
    const offered = [...(await councils()), ...(await organisationChoices(imogen))]
    expect(offered.map((one) => one.id)).not.toContain(id)
    await change({ untilOn: '' })
    expect((await councils()).map((one) => one.id)).toContain(id)
  })

  it('that nobody knows is not found', async () => {
    const unknown = { organisationId: cast.amina.userId, name: 'Nowhere' }
    await expect(changeOrganisation(imogen, unknown)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('adding many', () => {
  const head = 'kind,name,noticesEmail,shortName,code,phone'
  const load = (...lines: string[]) => loadOrganisations(imogen, { csv: lines.join('\r\n') })
  const messages = async (...lines: string[]) => (await load(...lines)).map(({ message }) => message)

  it('takes a file as programs write it: a mark first, quotes, Windows’ line ends, an empty line at the end', async () => {
    const before = await howMany()
    expect(
      await load(
        `\ufeff${head}`,
        'local_authority,"Riverton, Upper and Lower Council",notices@riverton.example,Riverton,,',
        'icb,NHS Riverton Integrated Care Board,,,QRV,01632 960 200',
        '',
      ),
    ).toEqual([])
    expect(await howMany()).toBe(before + 2)
    expect(await named('NHS Riverton Integrated Care Board')).toMatchObject([
      { shortName: 'Riverton', code: 'QRV', noticesEmail: null },
    ])
  })

  it('needs only kind and name, in any order', async () => {
    expect(await load('name,kind', 'Lesser Council,local_authority')).toEqual([])
  })

  it('names every wrong line by its number in the file and adds none', async () => {
    const before = await howMany()
    expect(
      await messages(
        head,
        'local_authority,Good Council,,,,',
        '',
        'school,Some School,,,,',
        'local_authority,,,,,',
        'icb,Some Board,not an address,,,',
      ),
    ).toEqual([
      'Line 4: Choose what kind of organisation it is',
      'Line 5: Enter the name of the organisation',
      'Line 6: Enter an email address in the correct format, like name@example.com',
    ])
    expect(await howMany()).toBe(before)
  })

  it('names what is on the list already, and what stands in the file twice', async () => {
    const before = await howMany()
    expect(
      await messages(
        head,
        'local_authority,Northshire Council,,,,',
        'local_authority,Fresh Council,,,F1,',
        'local_authority,FRESH council,,,,',
        'icb,Fresh Board,,,F1,',
        'local_authority,Eastmere Council,,,,',
      ),
    ).toEqual([
      'Line 2: Northshire Council is on the list already',
      'Line 4: FRESH council is in the file twice, or has the code of another',
      'Line 5: Fresh Board is in the file twice, or has the code of another',
      'Line 6: Eastmere Council is on the list already',
    ])
    expect(await howMany()).toBe(before)
  })

  test.each([
    ['nothing', ''],
    ['only the first line', head],
    ['other columns', 'type,title\nlocal_authority,X Council'],
    ['a quote that never ends', `${head}\nlocal_authority,"X Council`],
    ['a line with too many parts', `${head}\nlocal_authority,X Council,,,,,,,`],
    ['hidden characters', `${head}\nlocal_authority,X\0Council`],
  ])('%s is no such file', async (_, csv) => {
    const before = await howMany()
    expect(await loadOrganisations(imogen, { csv })).toMatchObject([{ field: 'csv' }])
    expect(await howMany()).toBe(before)
  })

  it('is told when there are too many to read, instead of leaving some out', async () => {
    const many = Array.from({ length: 2001 }, (_, n) => `icb,Board ${n}`)
    expect(await messages('kind,name', ...many)).toEqual([
      'The file has more than 2,000 lines. Load it in parts',
    ])
  })
})

describe('reading the register', () => {
  it('is the administrators’', async () => {
    for (const actor of [cast.grace, cast.dev, cast.amina]) {
      await expect(organisationList(actor, {})).rejects.toMatchObject({ reason: 'not_found' })
      await expect(organisationById(actor, bodies.eastmere.id)).rejects.toMatchObject({ reason: 'not_found' })
      await expect(organisationChoices(actor)).rejects.toMatchObject({ reason: 'not_found' })
    }
  })

  it('finds by part of a name, in which % and _ are themselves', async () => {
    const names = async (search: string) =>
      (await organisationList(imogen, { search })).rows.map(({ name }) => name)
    expect(await names(' eastm ')).toEqual(['Eastmere Council'])
    expect(await names('%')).toEqual([])
    expect(await names('_')).toEqual([])
  })

  it('says how many serve each, those who left not counted', async () => {
    const { rows } = await organisationList(imogen, { search: 'shire' })
    const people = Object.fromEntries(rows.map((row) => [row.name, row.people]))
    expect(people['Northshire Council']).toBe(2)
    expect(people['NHS Northshire Integrated Care Board']).toBe(1)
  })

  it('says who serves, and an id that is none is not found', async () => {
    const { people } = await organisationById(imogen, bodies.northshire.id)
    expect(people.map(({ name }) => name)).toEqual(['Dev Patel', 'Margaret Osei-Tutu'])
    for (const id of ['none', '', '00000000-0000-4000-8000-000000000000'])
      await expect(organisationById(imogen, id)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('shows an officer the people of their own organisation and of no other', async () => {
    expect(await colleagues(cast.dev, bodies.northshire.id)).toHaveLength(2)
    await expect(colleagues(cast.dev, bodies.eastmere.id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(colleagues(cast.grace, bodies.provider.id)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('offers boards for boards', async () => {
    expect((await icbs()).map(({ name }) => name)).toContain('NHS Northshire Integrated Care Board')
    expect((await icbs()).map(({ name }) => name)).not.toContain('Eastmere Council')
  })
})
