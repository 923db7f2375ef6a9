import { describe, expect, it } from 'vitest'
import { noticeContents, noticeDefects } from './notice'

const everything = noticeContents.map(({ item }) => item)

describe('the council’s notice (SEND Regulations 2014, regulation 32)', () => {
  it('has six things to say, (a) to (f)', () => {
    expect(noticeContents.map(({ paragraph }) => paragraph).join('')).toBe('abcdef')
  })

  it('is sound when it says them all', () => {
    expect(noticeDefects(everything)).toMatchObject({ defective: false, missing: [] })
  })

  it.each(everything)('is defective without %s', (item) => {
    const answer = noticeDefects(everything.filter((other) => other !== item))
    expect(answer).toMatchObject({ defective: true, missing: [item] })
    expect(answer.provision).toBe(
      'Children and Families Act 2014, section 52; SEND Regulations 2014, regulation 32',
    )
  })
})
