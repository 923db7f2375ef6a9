import { pino } from 'pino'

/**
 * The log. It gets ids, kinds and reasons: never a name, an address, a code or the words of a letter.
 * LOG_LEVEL says how much of it is written (`info`).
 */
export const log = pino({
  level: process.env.LOG_LEVEL?.trim() || 'info',
  base: null,
  redact: ['email', 'to', 'name', 'code', 'link', '*.email', '*.to', '*.name', '*.code', '*.link'],
})
