import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addPlaces, type NewPlace, parentOf } from '../foundation/places/index.ts'
import { type CliCommand, CliError } from './command.ts'

/** Lines `code,name`, with or without a heading; codes as the statistics write them, or without the zeros of the levels below. */
function read(text: string): NewPlace[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^code,/i.test(line))
  return lines.map((line, i) => {
    const [given = '', name = ''] = line.split(',').map((part) => part.trim())
    const code = given.length === 12 ? given.replace(/^(\d{2})0{10}$|^(\d{4})0{8}$|^(\d{6})0{6}$|^(\d{9})0{3}$/, '$1$2$3$4') : given
    if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{14})$/.test(code) || name === '') throw new CliError(`Line ${i + 1} is no place: "${line}". Write: code,name`)
    return { code, name }
  })
}

export const importPlaces: CliCommand = {
  name: 'import-places',
  summary: 'Adds the places of FILE (lines code,name) that are not there yet: the divisions of an installation without the demo.',
  args: ['FILE'],
  run: async ({ services, args, asJson, cwd, out }) => {
    const text = await readFile(resolve(cwd, args[0]!), 'utf8').catch(() => {
      throw new CliError(`The file ${args[0]} cannot be read.`)
    })
    const places = read(text).toSorted((a, b) => a.code.length - b.code.length)
    const added = await services.db.system(async (tx) => {
      const { added: codes, orphans } = await addPlaces(tx, places)
      if (orphans.length > 0)
        throw new CliError(`Nothing was added: ${orphans[0]} lies beneath ${parentOf(orphans[0]!)}, which is neither in the file nor in the database.`)
      return codes
    })
    if (asJson) out.json({ read: places.length, added })
    else out.line(`${added} of ${places.length} places added.`)
  },
}
