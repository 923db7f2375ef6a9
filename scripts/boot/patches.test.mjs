import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patchedSource } from './patches.mjs'
import { postgresPatch } from './patches/postgres.mjs'
import { inProject } from './project.mjs'

describe('the patches', () => {
  it('are in the installed library, in both module formats, and change nothing the second time', () => {
    for (const name of postgresPatch.files) {
      const source = fs.readFileSync(inProject('node_modules', postgresPatch.name, name), 'utf8')
      expect(patchedSource(source, postgresPatch.edits)).toBe(source)
    }
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
