import fs from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../boot/project.mjs'

/** The least version in which every hole known to us is closed. A higher floor is a line here, with the next update. */
const floors = {
  next: '16.4.5',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'next-auth': '4.24.15',
  nodemailer: '9.1.1',
  'drizzle-orm': '0.45.2',
  postgres: '3.4.9',
}

/** Every copy in the lock file, nested ones too. */
function copiesOf(name, { packages }) {
  return Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version)
}

function isAtLeast(version, floor) {
  const [left, right] = [version, floor].map((text) => text.split('.').map((part) => parseInt(part, 10)))
  const differs = left.findIndex((part, index) => part !== right[index])
  return differs < 0 || left[differs] > right[differs]
}

const lock = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))

test.each(Object.entries(floors))('%s is at least %s, in every copy', (name, floor) => {
  const versions = copiesOf(name, lock)
  expect(versions).not.toEqual([])
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
})

test.each(['react', 'react-dom', 'nodemailer', 'next', 'postgres'])('there is one copy of %s', (name) => {
  expect(copiesOf(name, lock)).toHaveLength(1)
})

test('an old copy is found wherever it hides', () => {
  const packages = {
    'node_modules/nodemailer': { version: '10.6.0' },
    'node_modules/x/node_modules/nodemailer': { version: '7.0.7' },
  }
  expect(copiesOf('nodemailer', { packages }).map((version) => isAtLeast(version, '9.1.1'))).toEqual([
    true,
    false,
  ])
  expect(isAtLeast('16.4.4', '16.4.5')).toBe(false)
  expect(isAtLeast('16.10.0', '16.4.5')).toBe(true)
})
