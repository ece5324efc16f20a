import type { Day, Instant } from '@balian/contract/ids'

/** 窎沟村民委员会 → 窎沟村人民调解委员会: the committee bears the place's name without that of its village committee. */
export const committeeOf = (office: string): string => `${office.replace(/村(民委员会|委会)$/, '村').replace(/社区居(民委员会|委会)$/, '社区')}人民调解委员会`

/** China has one time, eight hours before UTC, without summer time since 1991. */
export const localTime = (at: Instant): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16)
export const dayOf = (at: Instant): Day => localTime(at).slice(0, 10)

/** The lines of a text that say something. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Names written in one field, as people part them. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、，,；;\s]+/)
    .map((name) => name.trim())
    .filter(Boolean)
