/** The days of the week as patterns number them. */
export const weekdays = [
  { value: '1', text: 'Monday' },
  { value: '2', text: 'Tuesday' },
  { value: '3', text: 'Wednesday' },
  { value: '4', text: 'Thursday' },
  { value: '5', text: 'Friday' },
  { value: '6', text: 'Saturday' },
  { value: '7', text: 'Sunday' },
] as const

export const weekdayName = (weekday: number) => weekdays[weekday - 1]?.text ?? ''

/** '9am', '12:30pm', from a pattern's 'HH:MM'. */
export function clockInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return '12 noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
