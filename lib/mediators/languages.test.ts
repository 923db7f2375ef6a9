import { expect, it } from 'vitest'
import { languagesIn, speaks } from './languages'

it('takes each language once, however it is written', () => {
  expect(languagesIn(' English, bsl,, english , Polish, British Sign Language')).toEqual([
    'English',
    'British Sign Language',
    'Polish',
  ])
  expect(languagesIn(' , ')).toEqual([])
})

it('knows a language by another spelling', () => {
  expect(speaks(['English', 'British Sign Language'], 'BSL')).toBe(true)
  expect(speaks(['BSL'], 'british sign language')).toBe(true)
  expect(speaks(['Français'], 'francais')).toBe(true)
  expect(speaks(['English'], 'Urdu')).toBe(false)
})
