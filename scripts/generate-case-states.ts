/** Writes docs/case-states.md from the table of transitions. Run from the top of the project: npx tsx scripts/generate-case-states.ts */
import { writeFileSync } from 'node:fs'
import { caseStatesPage } from '../lib/cases/case-states-page'

writeFileSync('docs/case-states.md', caseStatesPage())
