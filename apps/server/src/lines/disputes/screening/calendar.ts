import { screeningCalendar, screeningTiers, setScreeningCalendar } from '@balian/contract/screening'
import { canOf, type Policy } from '../../../foundation/access/index.ts'
import { command } from '../../../platform/command.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { defaultCalendar } from './rules.ts'
import { calendarOf, putCalendar } from './store.ts'

export const calendarHandler = (policy: Policy) =>
  read(screeningCalendar, {
    shows: 'nobody',
    run: async ({ tx, me, input }) => {
      const county = input.county.slice(0, 6)
      const own = await calendarOf(tx, county)
      const items = screeningTiers.map((tier) => {
        const said = own.find((row) => row.tier === tier)
        return said ? { tier, rhythm: said.rhythm, graceDays: said.grace_days, version: said.version } : { tier, ...defaultCalendar[tier], version: 0 }
      })
      return { items, can: canOf(me, policy, 'screening', { place: county }, { setCalendar: true }) }
    },
  })

export const setCalendarHandler = command(setScreeningCalendar, {
  subject: async ({ input }) => ({ place: input.county }),
  audit: ({ input }) => ({ on: ['screening-calendar', `${input.county}:${input.tier}`], place: input.county, detail: { rhythm: input.rhythm } }),
  run: async ({ tx, input: { county, tier, rhythm, graceDays, version } }) => {
    const written = await putCalendar(tx, { county, tier, rhythm, grace_days: graceDays, version }, version)
    if (!written) fail('stale')
    return { version: version + 1 }
  },
})
