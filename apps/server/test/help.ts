import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { openHelp, putMeasure, putMember, startHelp } from '@balian/contract/reintegration-work'
import type { As } from './as.ts'
import type { World } from './world.ts'

export const today = '2026-11-24'

/** A grown-up resident of the place. */
export async function villager(w: World, place: PlaceCode, name = `周${newId().slice(-4)}`): Promise<Id> {
  const registrar = await w.officer('population-registrar', place)
  return (await registrar.do(peopleAdd, { id: newId(), place, name, sex: '1', birth: '1985-03-01' })).id
}

/** A help file of the person, its team being formed. */
export async function aFile(by: As, person: Id, need = ''): Promise<{ id: Id; version: number }> {
  return by.do(openHelp, { id: newId(), person, basis: 'released', basisDay: '2026-09-01', fromDay: '2026-09-10', need })
}

/** …with a complete team and a plan, and help begun. */
export async function helped(by: As, person: Id, need = ''): Promise<{ id: Id; version: number }> {
  let file = await aFile(by, person, need)
  for (const [part, name] of [
    ['police', '张民警'],
    ['family', '周母'],
  ] as const)
    file = await by.do(putMember, { ...file, member: newId(), part, name, fromDay: '2026-09-10' })
  file = await by.do(putMeasure, { ...file, measure: newId(), what: '联系驾校学习货运驾驶', dueOn: '2026-12-31' })
  return by.do(startHelp, { id: file.id, version: file.version, on: '2026-09-12' })
}
