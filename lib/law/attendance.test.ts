import { describe, expect, it } from 'vitest'
import { mayAttend } from './attendance'

const yes = { answer: 'yes', waitingFor: [] }
const no = { answer: 'no', waitingFor: [] }
const waiting = (...waitingFor: string[]) => ({ answer: 'waiting', waitingFor })

describe('who may attend (SEND Regulations 2014, regulation 38)', () => {
  it('a party, and the family’s first supporter without a veto', () => {
    const against = { all_parties: false, mediator: false }
    expect(mayAttend({ as: 'party' }, against)).toMatchObject(yes)
    expect(mayAttend({ as: 'supporter', nth: 1 }, against)).toMatchObject(yes)
    expect(mayAttend({ as: 'party' }).provision).toBe('SEND Regulations 2014, regulation 38')
  })

  it.each([
    [{}, waiting('parent', 'mediator')],
    [{ parent: true }, waiting('mediator')],
    [{ mediator: true }, waiting('parent')],
    [{ parent: true, mediator: true }, yes],
    [{ parent: false }, no],
    [{ parent: true, mediator: false }, no],
    [{ all_parties: true }, waiting('parent', 'mediator')],
  ])('the child, with %o', (answers, expected) => {
    expect(mayAttend({ as: 'child' }, answers)).toMatchObject(expected)
  })

  it.each([
    [{}, waiting('young_person')],
    [{ young_person: true }, yes],
    [{ young_person: false, mediator: true }, no],
  ])('a young person’s parent, with %o', (answers, expected) => {
    expect(mayAttend({ as: 'young_persons_parent' }, answers)).toMatchObject(expected)
  })

  it.each([
    [{}, waiting('all_parties')],
    [{ all_parties: true }, yes],
    [{ all_parties: false }, waiting('mediator')],
    [{ all_parties: false, mediator: true }, yes],
    [{ all_parties: false, mediator: false }, no],
    [{ mediator: false }, waiting('all_parties')],
    [{ mediator: true }, yes],
  ])('anyone else, with %o', (answers, expected) => {
    expect(mayAttend({ as: 'supporter', nth: 2 }, answers)).toMatchObject(expected)
    expect(mayAttend({ as: 'other' }, answers)).toMatchObject(expected)
  })
})
