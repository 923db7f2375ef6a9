import { expect, test } from 'vitest'
import { townIn } from './town'

test.each([
  ['Town Hall, 1 High Street, Northshire', 'Northshire'],
  ['Room 2, The Library, Much Wenlock TF13 6AE', 'Much Wenlock'],
  ['The Library\nBishop’s Stortford\nCM23 1AA', 'Bishop’s Stortford'],
  ['Town Hall', undefined],
  ['Town Hall, 12', undefined],
  ['', undefined],
])('%j is in %s', (place, town) => expect(townIn(place)).toBe(town))
