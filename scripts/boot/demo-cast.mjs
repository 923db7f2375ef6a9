import fs from 'node:fs'
import { inProject } from './project.mjs'

/**
 * The people of the demonstration, from the README's table `| Role | Name | Address |`.
 *
 * @param {string} [readme]
 * @returns {{ role: string, name: string, address: string }[]}
 */
export function demoCast(readme = readIfThere(inProject('README.md'))) {
  const lines = readme.split('\n').map(cellsOf)
  const header = lines.findIndex((cells) => cells.join() === 'Role,Name,Address')
  if (header === -1) return []
  const rows = lines.slice(header + 2)
  const end = rows.findIndex((cells) => cells.length !== 3)
  return rows.slice(0, end === -1 ? undefined : end).map(([role, name, address]) => ({ role, name, address }))
}

const cellsOf = (line) =>
  /^\s*\|.*\|\s*$/.test(line)
    ? line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.replaceAll('`', '').trim())
    : []

const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
