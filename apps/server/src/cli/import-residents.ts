import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { newId } from '@balian/contract/ids'
import { runImport, startApplying, summaryOf, takeFile, wrongRows } from '../foundation/people/index.ts'
import { Problem } from '../platform/problem.ts'
import type { Services } from '../platform/services.ts'
import { type CliCommand, CliError } from './command.ts'

async function take(services: Services, id: string, place: string, path: string): Promise<void> {
  const bytes = await readFile(path).catch(() => {
    throw new CliError(`There is no file ${path}.`)
  })
  const { db, keys, clock } = services
  const by = { account: null, name: 'import-residents' }
  try {
    await db.system((tx) => takeFile({ tx, keys, now: clock.now(), ...by }, id, place, { name: basename(path), bytes }))
  } catch (error) {
    if (error instanceof Problem) throw new CliError([error.message, ...error.fields.map((field) => field.en)].join(' '))
    throw error
  }
}

export const importResidents: CliCommand = {
  name: 'import-residents',
  summary: 'Imports a spreadsheet of residents (.xlsx, .csv) into a place; good rows go in, wrong ones are told.',
  args: ['FILE'],
  options: {
    place: { type: 'string', help: 'code of the county, township, village or group that the file is of' },
    'dry-run': { type: 'boolean', help: 'only check, let nothing in' },
  },
  run: async ({ services, args, options, asJson, cwd, out }) => {
    if (typeof options.place !== 'string') throw new CliError('Say where the residents live: --place CODE.', 2)
    const begun = performance.now()
    const id = newId()
    await take(services, id, options.place, resolve(cwd, args[0]!))
    const { db } = services
    await runImport(services, { id, step: 'check', duplicates: false })
    if (!options['dry-run']) {
      await db.system((tx) => startApplying(tx, id))
      await runImport(services, { id, step: 'apply', duplicates: false })
    }
    const summary = await summaryOf(services, id)
    const faults = await db.system((tx) => wrongRows(tx, id))
    const seconds = Math.round(performance.now() - begun) / 1000
    if (asJson) return void out.json({ ...summary, dryRun: options['dry-run'] === true, faults, seconds })
    for (const row of faults.slice(0, 100)) out.line(`row ${row.row} ${row.name}: ${row.faults.map((fault) => `${fault.column} ${fault.zh}`).join('; ')}`)
    const { counts } = summary
    out.line(
      `${summary.rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.duplicate} maybe duplicate, ${counts.wrong} wrong; ${summary.applied} went in, ${seconds} s`,
    )
  },
}
