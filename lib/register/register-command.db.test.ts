import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { reader, transact } from '@/db/client'
import { registerEvents, tasks } from '@/db/schema/desk'
import { letters } from '@/db/schema/letters'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import { finishTask } from '@/lib/desk/commands/finish-task'
import { asOf } from '@/lib/kernel/now'
import { addOrganisation } from '@/lib/organisations/commands/add-organisation'
import { changeOrganisation } from '@/lib/organisations/commands/change-organisation'
import { loadOrganisations } from '@/lib/organisations/commands/load-organisations'
import { endMembership } from '@/lib/people/commands/end-membership'
import { invitePerson } from '@/lib/people/commands/invite-person'

beforeAll(seedCast)

const aTask = async () => {
  const [task] = await transact((tx) =>
    tx
      .insert(tasks)
      .values({ kind: 'ring_the_family', detail: 'Ring', createdAt: new Date(0) })
      .returning(),
  )
  return task!.id
}

const lastEvent = async () => {
  const [event] = await reader.select().from(registerEvents).orderBy(desc(registerEvents.at)).limit(1)
  return event!
}

describe('a change to the register', () => {
  it('leaves who did what to which row, and when', async () => {
    const taskId = await aTask()
    const at = new Date('2030-01-07T10:00:00Z')
    expect(await asOf(at, () => finishTask(cast.imogen, { taskId }))).toEqual([])
    expect(await lastEvent()).toMatchObject({
      name: 'finish_task',
      actorId: cast.imogen.userId,
      actorRole: 'administrator',
      at,
      subjectId: taskId,
      detail: { kind: 'ring_the_family' },
    })
    expect((await reader.select().from(tasks).where(eq(tasks.id, taskId)))[0]).toMatchObject({
      doneAt: at,
      doneBy: cast.imogen.userId,
    })
  })

  it('happens once: the second press is told so and leaves nothing', async () => {
    const taskId = await aTask()
    const pressed = await Promise.all([1, 2, 3].map(() => finishTask(cast.grace, { taskId })))
    expect(pressed.filter((problems) => problems.length === 0)).toHaveLength(1)
    expect(pressed.flat()).toContainEqual({
      field: '',
      message: 'Somebody has already marked this task as done',
    })
    expect(await reader.$count(registerEvents, eq(registerEvents.subjectId, taskId))).toBe(1)
  })

  it('puts its letter on the way with it', async () => {
    const guest = { name: 'A Guest', email: 'guest@northshire.example', role: 'la_officer' }
    expect(await invitePerson(cast.imogen, { ...guest, organisationId: bodies.northshire.id })).toEqual([])
    const sent = await reader.select().from(letters).where(eq(letters.recipientEmail, guest.email))
    expect(sent).toMatchObject([{ kind: 'invitation', status: 'waiting' }])
    const [event] = await reader
      .select()
      .from(registerEvents)
      .where(eq(registerEvents.id, sent[0]!.registerEventId!))
    expect(event?.name).toBe('invite_person')
  })

  it('says what to put right and changes nothing', async () => {
    const before = await reader.$count(registerEvents)
    expect(await finishTask(cast.grace, { taskId: 'none' })).toMatchObject([{ field: 'taskId' }])
    expect(await finishTask(cast.grace, undefined)).toHaveLength(1)
    expect(await reader.$count(registerEvents)).toBe(before)
  })
})

describe('for whoever may not give it there is no such command', () => {
  const others = ['amina', 'tomos', 'halima', 'ruth', 'dev', 'nia'] as const
  const administrators = {
    addOrganisation,
    changeOrganisation,
    loadOrganisations,
    invitePerson,
    endMembership,
  }

  test.each(others)('%s', async (name) => {
    for (const command of [...Object.values(administrators), finishTask])
      await expect(command(cast[name], {})).rejects.toMatchObject({ reason: 'not_found' })
  })

  test.each(Object.entries(administrators))('%s is not the adviser’s', async (_, command) => {
    await expect(command(cast.grace, {})).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('and the service itself does only what a first administrator needs', async () => {
    for (const command of [finishTask, changeOrganisation, loadOrganisations, endMembership])
      await expect(command(theSystem, {})).rejects.toMatchObject({ reason: 'not_found' })
    expect(await addOrganisation(theSystem, { kind: 'provider', name: 'Another Provider' })).toEqual([])
    expect(await lastEvent()).toBeDefined()
  })
})
