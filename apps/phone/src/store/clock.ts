import type { Day } from '@balian/contract/ids'

let offset = 0

/** How far this phone's clock is from the server's, in ms, as the last contact showed. */
export const setOffset = (ms: number): void => void (offset = ms)

/** Now by the server's clock, whatever this phone's shows. */
export const serverNow = (): Date => new Date(Date.now() + offset)

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Today where the work is. */
export const serverToday = (): Day => day.format(serverNow())
