import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyPatches, patchedSource } from './patches.mjs'
import { postgresPatch } from './patches/postgres.mjs'
import { inProject } from './project.mjs'

describe('the patches', () => {
  it('are in the installed libraries, in both module formats', () => {
    for (const name of postgresPatch.files) {
      const source = fs.readFileSync(inProject('node_modules', postgresPatch.name, name), 'utf8')
      for (const { before, add, after } of postgresPatch.edits) expect(source).toContain(before + add + after)
    }
  })

  it('change nothing the second time', () => {
    const file = inProject('node_modules', postgresPatch.name, postgresPatch.files[0])
    const before = fs.readFileSync(file, 'utf8')
    applyPatches()
    expect(fs.readFileSync(file, 'utf8')).toBe(before)
  })

  it('put the addition between its neighbours', () => {
    expect(patchedSource('one two', [{ before: 'one ', add: 'and ', after: 'two' }])).toBe('one and two')
  })

  it('refuse a source they do not fit, or fit twice', () => {
    const edits = [{ before: 'a', add: 'x', after: 'b' }]
    expect(() => patchedSource('a c', edits)).toThrow('found 0 times')
    expect(() => patchedSource('ab ab', edits)).toThrow('found 2 times')
  })
})
