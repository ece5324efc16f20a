import type { Outgoing } from '../../platform/outgoing.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })

/** The minute of the day in Asia/Shanghai. */
function minuteOf(moment: Date): number {
  const [hour, minute] = clock.format(moment).split(':').map(Number)
  return (hour! % 24) * 60 + minute!
}

/** A minute of the day as a time, `07:30`. */
export const clockTime = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Do the quiet hours hold now? They may go over midnight. */
export function isQuiet({ from, to }: Outgoing['quiet'], moment: Date): boolean {
  const now = minuteOf(moment)
  return from <= to ? now >= from && now < to : now >= from || now < to
}
