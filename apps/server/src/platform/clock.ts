import type { Day } from '@balian/contract/ids'

/** The one source of time, so that tests and the demo can set it. */
export interface Clock {
  readonly now: () => Date
  /** The calendar day of a moment in Asia/Shanghai. */
  readonly day: (moment: Date) => Day
}

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day of a moment in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): Day => shanghai.format(moment)

export const systemClock: Clock = { now: () => new Date(), day: dayOf }

/** A clock that stands where it is set. */
export const clockAt = (moment: () => Date): Clock => ({ now: moment, day: dayOf })
