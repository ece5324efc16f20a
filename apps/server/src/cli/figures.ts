import { recountIndicators } from '../foundation/indicators/index.ts'
import { recountedAt } from '../foundation/reports/index.ts'
import { indicators } from '../modules.ts'
import { type CliCommand, CliError } from './command.ts'

const number = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 2 }))

export const figures: CliCommand = {
  name: 'figures',
  summary: 'Recounts the figures of the 2013 article from the records of a place on a day, beside what was printed.',
  options: {
    place: { type: 'string', help: 'The code of the place.' },
    on: { type: 'string', help: 'The day (YYYY-MM-DD); today when not told. What happened counts from the first of its year.' },
  },
  run: async ({ services, options, asJson, out }) => {
    const place = String(options.place ?? '')
    if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{14})$/.test(place)) throw new CliError('Name a place by its code: figures --place 6211', 2)
    const on = String(options.on ?? services.clock.day(services.clock.now()))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new CliError('--on is a day, as in 2013-12-04.', 2)
    await recountIndicators(services, indicators)
    const items = await services.db.system((tx) => recountedAt(tx, indicators, { place, on }))
    if (asJson) return out.json({ place, on, items })
    for (const { zh, printed, value, agrees } of items) out.line(`${agrees ? '=' : ' '} ${number(value).padStart(12)}  ${number(printed).padStart(12)}  ${zh}`)
  },
}
