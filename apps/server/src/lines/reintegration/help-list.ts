import { type HelpHead, helpFiles } from '@balian/contract/reintegration'
import { placeNames, spokenNames } from '../../foundation/places/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { read } from '../../platform/read.ts'
import { type HelpFile, listFiles } from './store.ts'
import { personOf } from './subject.ts'

/** Files as a list shows them. */
export async function headsOf(tx: Tx, files: readonly HelpFile[]): Promise<HelpHead[]> {
  const names = await spokenNames(
    tx,
    files.map((one) => one.place),
  )
  const elsewhere = await placeNames(
    tx,
    files.flatMap((one) => [one.offered, one.moved_to].filter((place) => place !== null)),
  )
  const named = (place: string | null) => (place === null ? null : (elsewhere.get(place) ?? place))
  return files.map((file) => ({
    id: file.id,
    state: file.state,
    version: file.version,
    person: personOf(file),
    personName: file.person_name,
    place: file.place,
    placeName: names.get(file.place) ?? file.place,
    basis: file.basis,
    fromDay: file.from_day,
    untilDay: file.until_day,
    nextVisit: file.state === 'helping' ? file.next_visit : null,
    leader: file.leader,
    closedOn: file.closed_on,
    keepUntil: file.keep_until,
    handedTo: named(file.offered),
    moved: file.state === 'closed' ? null : named(file.moved_to),
  }))
}

/** The files that the caller knows of; there is no list that counts others. */
export const helpFilesHandler = read(helpFiles, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { rows, total } = await listFiles(tx, me, input, today)
    return { items: await headsOf(tx, rows), total, more: false }
  },
})
