import { expect, it } from 'vitest'
import { demoCast } from './demo-cast.mjs'

const readme = `# A service

| Role | Name | Address |
| --- | --- | --- |
| Parent | Ann Example | \`ann@family.example\` |
| Adviser | Ben Example | ben@provider.example |

| Another | Table | Here |
`

it('reads the people from the table in the README', () => {
  expect(demoCast(readme)).toEqual([
    { role: 'Parent', name: 'Ann Example', address: 'ann@family.example' },
    { role: 'Adviser', name: 'Ben Example', address: 'ben@provider.example' },
  ])
})

it('finds nobody where there is no such table', () => {
  expect(demoCast('# A service\n\n| Role | Name |\n| --- | --- |\n')).toEqual([])
})
