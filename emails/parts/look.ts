import type { CSSProperties } from 'react'
import { primaryColour } from '@/lib/kernel/provider'

// Mail programs read styles only where they are used, so the colours of the service's pages stand here again.
const ink = '#17262d'
const stone = '#4c5b63'
const sand = '#c9c0b0'
const paper = '#f6f1e7'
const petrol = () => primaryColour() ?? '#0f4c5c'

const face = "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** How each part of a letter looks, in the provider's own colour when it has one. */
export const look = {
  body: (): CSSProperties => ({
    margin: 0,
    padding: '24px 8px',
    backgroundColor: '#ece4d3',
    fontFamily: face,
    color: ink,
  }),
  sheet: (): CSSProperties => ({
    maxWidth: 600,
    margin: '0 auto',
    backgroundColor: '#ffffff',
    border: `1px solid ${sand}`,
    borderTop: `6px solid ${petrol()}`,
    borderRadius: 6,
  }),
  head: (): CSSProperties => ({
    padding: '20px 28px',
    backgroundColor: paper,
    borderBottom: `1px solid ${sand}`,
  }),
  name: (): CSSProperties => ({
    margin: 0,
    fontSize: 22,
    lineHeight: '28px',
    fontWeight: 700,
    color: petrol(),
  }),
  words: (): CSSProperties => ({ padding: '24px 28px 12px' }),
  foot: (): CSSProperties => ({ padding: '16px 28px 20px', borderTop: `1px solid ${sand}` }),
  title: (): CSSProperties => ({ margin: '0 0 20px', fontSize: 27, lineHeight: '32px', fontWeight: 700 }),
  heading: (): CSSProperties => ({ margin: '28px 0 8px', fontSize: 20, lineHeight: '26px', fontWeight: 700 }),
  text: (): CSSProperties => ({ margin: '0 0 16px', fontSize: 18, lineHeight: '27px' }),
  list: (): CSSProperties => ({ margin: '0 0 16px', paddingLeft: 26, fontSize: 18, lineHeight: '27px' }),
  small: (): CSSProperties => ({
    overflowWrap: 'anywhere',
    margin: '0 0 10px',
    fontSize: 16,
    lineHeight: '23px',
    color: stone,
  }),
  button: (): CSSProperties => ({
    padding: '13px 22px',
    borderRadius: 6,
    backgroundColor: petrol(),
    color: '#ffffff',
    fontSize: 18,
    fontWeight: 600,
  }),
  code: (): CSSProperties => ({
    margin: '0 0 16px',
    fontSize: 34,
    lineHeight: '42px',
    fontWeight: 700,
    letterSpacing: 4,
    color: petrol(),
  }),
  card: (): CSSProperties => ({
    margin: '24px 0',
    border: `2px solid ${petrol()}`,
    borderRadius: 6,
    borderCollapse: 'separate',
    width: '100%',
  }),
  cardTitle: (): CSSProperties => ({
    ...cell,
    fontSize: 20,
    lineHeight: '26px',
    fontWeight: 700,
    color: petrol(),
  }),
  cardFirst: (): CSSProperties => ({ ...cell, backgroundColor: petrol(), color: '#ffffff' }),
  cardBig: (): CSSProperties => ({ fontSize: 28, lineHeight: '34px', fontWeight: 700 }),
  cardSecond: (): CSSProperties => cell,
  cardWhy: (): CSSProperties => ({
    ...cell,
    borderTop: `1px solid ${sand}`,
    fontSize: 16,
    lineHeight: '23px',
  }),
} as const

const cell: CSSProperties = {
  overflowWrap: 'anywhere',
  padding: '12px 20px',
  fontSize: 17,
  lineHeight: '25px',
}
