import dayjs, { type Dayjs } from 'dayjs'

/** Today in China. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** The Monday of the week that holds a day. */
export const mondayOf = (day: string): Dayjs => dayjs(day).subtract((dayjs(day).day() + 6) % 7, 'day')

export const dayText = (day: Dayjs): string => day.format('YYYY-MM-DD')
export const daysAgo = (n: number): string => dayText(dayjs(today()).subtract(n, 'day'))
