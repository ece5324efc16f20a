import { runCorrections } from '@balian/contract/evaluation'
import { read } from '../../platform/read.ts'
import type { Indicator } from '../indicators/index.ts'
import { told } from './draft.ts'
import { loadRun, mayNow, periodOfRun, rulesOf } from './load.ts'
import { reckon } from './reckon.ts'
import { marksOfRun } from './store-marks.ts'

/** What was signed stays; what the records of today say otherwise is shown beside it, line by line. */
export const correctionsHandler = (all: readonly Indicator[]) =>
  read(runCorrections, {
    subject: loadRun,
    shows: 'nobody',
    run: async ({ tx, subject: { run, scheme } }) => {
      mayNow(run, 'corrections')
      const { rules } = await rulesOf(tx, run)
      const today = await reckon(tx, all, { scheme, rules, period: periodOfRun(run), upTo: run.to_day })
      const byWho = new Map(today.map((one) => [one.account ?? one.place, one]))
      const titles = new Map(rules.map(({ key, title }) => [key, title]))
      const marks = await marksOfRun(tx, run)
      return {
        items: marks.flatMap((mark) => {
          const lines = byWho.get(mark.account ?? mark.place)?.lines ?? []
          return mark.lines.flatMap((line) => {
            const now = lines.find((one) => one.rule === line.rule && one.post === line.post)
            if (now && now.value === line.value && now.marks === line.marks) return []
            return [
              {
                mark: mark.id,
                name: mark.name,
                rule: titles.get(line.rule) ?? line.rule,
                signed: line.value,
                today: now?.value ?? null,
                signedMarks: told(line.marks),
                todayMarks: told(now?.marks ?? null),
              },
            ]
          })
        }),
      }
    },
  })
