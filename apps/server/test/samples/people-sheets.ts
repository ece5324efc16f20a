import { duplicateDifferent, duplicateList, duplicateMerge, duplicateOpen, duplicateScan, duplicateUnmerge } from '@balian/contract/duplicates'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { importApply, importCheck, importList, importRows, importState, importTemplate, importWrong, peopleExport } from '@balian/contract/people-import'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const sheet = async () => ({ name: '人口.csv', bytes: Buffer.from('姓名,性别,出生日期\n王建国,男,1970-05-01\n') })

const imported = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('import', at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.upload(importCheck, { id: newId(), place: at }, await sheet())).id
  })

/** Two e-files of one name and birth date, found to be a possible duplicate. */
const pair = (make: Makers, at: PlaceCode) =>
  make.once('pair', at, async () => {
    const registrar = await make.officer('population-registrar', at)
    const name = `双${newId().slice(-6)}`
    const add = () => registrar.do(peopleAdd, { id: newId(), place: at, name, sex: '1', birth: '1965-03-01' })
    const kept = (await add()).id
    await add()
    await registrar.do(duplicateScan, { place: at })
    const { items } = await registrar.read(duplicateList, { place: at, size: 100 })
    return { kept, id: items.find((item) => item.a.name === name)!.id }
  })
const pairId = async (make: Makers, at: PlaceCode) => ({ id: await make.record('pair id', at, async () => (await pair(make, at)).id) })

export const samples: readonly Sample[] = [
  sample(importTemplate, 'list', () => ({})),
  sample(importCheck, 'place', (_, at) => ({ id: newId(), place: at }), { file: sheet }),
  sample(importState, 'place', async (make, at) => ({ id: await imported(make, at) })),
  sample(importList, 'list', () => ({})),
  sample(importRows, 'place', async (make, at) => ({ id: await imported(make, at) })),
  sample(importApply, 'place', async (make, at) => ({ id: await imported(make, at) })),
  sample(importWrong, 'place', async (make, at) => ({ id: await imported(make, at) })),
  sample(peopleExport, 'list', (_, at) => ({ place: at })),
  sample(duplicateList, 'list', (_, at) => ({ place: at })),
  sample(duplicateOpen, 'place', pairId),
  sample(duplicateScan, 'place', (_, at) => ({ place: at })),
  sample(duplicateMerge, 'place', pair),
  sample(duplicateUnmerge, 'place', pairId),
  sample(duplicateDifferent, 'place', pairId),
]
