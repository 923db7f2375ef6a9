import { expect, test } from 'vitest'
import { paysExpenses } from './expenses'

test.each([
  [['education'], 'local_authority'],
  [['education', 'health'], 'local_authority'],
  [['health'], 'icb'],
] as const)('with %j in issue, %s pays what it costs to come', (issues, paidBy) => {
  expect(paysExpenses(issues)).toEqual({ paidBy, provision: 'SEND Regulations 2014, regulation 41' })
})
