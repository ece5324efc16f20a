import type { dutyStates, ScreeningFinding } from '@balian/contract/screening'
import type { Tone } from '@balian/ui/status-tag'

/** What the state of a place's report means for the reader. */
export const dutyTones: Readonly<Record<(typeof dutyStates)[number], Tone>> = { open: 'plain', missing: 'bad', reported: 'good', late: 'warn' }

/** What the state of a matter found means for the reader. */
export const findingTones: Readonly<Record<ScreeningFinding['state'], Tone>> = {
  open: 'warn',
  'settled-on-spot': 'good',
  dispute: 'active',
  withdrawn: 'plain',
}

/** A period as people write it: `11月23日至29日`, `23–29 Nov`. */
export const period = (of: { readonly from: string; readonly to: string }, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { month: language === 'zh' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(of.from),
    new Date(of.to),
  )

/** A share as people read it: `86%`; nothing of nothing. */
export const share = (of: number, over: number): string => (over === 0 ? '—' : `${Math.round((of / over) * 100)}%`)
