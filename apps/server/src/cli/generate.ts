import { resolve } from 'node:path'
import { isEmpty } from '../demo/load.ts'
import { recountAll } from '../foundation/indicators/index.ts'
import { generate } from '../generate/generate.ts'
import { readTargets, Targets } from '../generate/targets.ts'
import { indicators } from '../modules.ts'
import { type CliCommand, CliError } from './command.ts'

export const generateCommand: CliCommand = {
  name: 'generate',
  summary: 'Fills an empty database with a made prefecture whose records add up exactly to the figures of a targets file.',
  options: {
    targets: { type: 'string', help: 'The file of figures, in the form of data/figures-2013.json.' },
    scale: { type: 'string', help: 'How large beside the figures: 1 when not told, 0.01 for a hundredth.' },
    seed: { type: 'string', help: 'The same seed gives the same prefecture.' },
    on: { type: 'string', help: 'The day on which the figures hold (YYYY-MM-DD); today when not told.' },
  },
  run: async ({ services, options, cwd, asJson, out }) => {
    if (!options.targets) throw new CliError('Name the file of figures: generate --targets FILE', 2)
    const scale = Number(options.scale ?? '1')
    if (!(scale > 0 && scale <= 10)) throw new CliError('--scale is a number above 0 and up to 10.', 2)
    const on = String(options.on ?? services.clock.day(services.clock.now()))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new CliError('--on is a day, as in 2013-12-04.', 2)
    if (!(await isEmpty(services))) throw new CliError('This database is not empty. A made prefecture goes into an empty one only.')
    const file = await readTargets(resolve(cwd, String(options.targets))).catch((error: Error) => {
      throw new CliError(`The targets file cannot be read: ${error.message.slice(0, 300)}`)
    })
    const begun = performance.now()
    const told = (done: number, of: number) => out.note(`${String(Math.floor((done / of) * 100)).padStart(3)}%  ${done} of ${of} villages`)
    const made = await generate(services, { targets: new Targets(file, scale), seed: String(options.seed ?? 'balian'), on }, told)
    await services.db.outside('analyze')
    out.note('counting')
    await recountAll(services, indicators)
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    if (asJson) out.json({ ...made, scale, seconds })
    else
      out.line(
        `${made.rows.toLocaleString('en')} records in ${made.villages} villages, ${seconds} s. Sign in as city with the password of the demo (demo-accounts).`,
      )
  },
}
