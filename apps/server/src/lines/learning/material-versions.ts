import type { Id } from '@balian/contract/ids'
import { addMaterialVersion, handOutMaterial, materialVersions } from '@balian/contract/lectures'
import { canOf } from '../../foundation/access/index.ts'
import { type FileOwner, filesOf, takeFiles } from '../../foundation/files/index.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { policy } from './policy.ts'
import { holdersOf, insertHolder, insertVersion, materialOf, versionOf, versionsOf } from './store.ts'

const owner = 'law-material-version'

async function load({ tx, input }: { tx: Tx; input: { id: Id } }) {
  const material = (await materialOf(tx, input.id)) ?? fail('not-found')
  return { material, place: material.place }
}

export const materialVersionsHandler = read(materialVersions, {
  subject: load,
  shows: 'nobody',
  run: async ({ tx, me, subject }) => {
    const rows = await versionsOf(tx, subject.material)
    const labels = new Map(rows.map((row) => [row.id, row.label]))
    const versions = []
    for (const { id, place, label, from_day, note } of rows) {
      versions.push({ id, label, fromDay: from_day, note, files: await filesOf(tx, { id, place }) })
    }
    const holders = (await holdersOf(tx, subject.material)).map(({ id, holder, copies, on_day, version }) => ({
      id,
      holder,
      copies,
      onDay: on_day,
      version: labels.get(version) ?? '',
    }))
    const can = canOf(me, policy, 'learning', subject, { addMaterialVersion: true, handOutMaterial: rows.length > 0 || 'no-version' })
    return { versions, holders, place: subject.place, can }
  },
})

export const addMaterialVersionHandler = command(addMaterialVersion, {
  subject: load,
  audit: ({ input, subject: { place } }) => ({ on: ['learning.materials', input.id], place, detail: { version: input.version, label: input.label } }),
  run: async ({ tx, input, now, subject: { material } }) => {
    const { label, fromDay, note } = input
    const row = { county: material.county, id: input.version, material: material.id, place: material.place, label, from_day: fromDay, note }
    await insertVersion(tx, { ...row, made_at: now.toISOString() })
    await takeFiles(tx, input.files, { kind: owner, id: input.version, place: material.place })
    return {}
  },
})

export const handOutMaterialHandler = command(handOutMaterial, {
  subject: load,
  audit: ({ input, subject: { place } }) => ({ on: ['learning.materials', input.id], place, detail: { version: input.version, copies: input.copies } }),
  run: async ({ tx, input, today, subject: { material } }) => {
    const version = await versionOf(tx, input.version)
    if (version?.material !== material.id) wrong('version', 'unknown', '请选择这份资料的版本。', 'Choose a version of this material.')
    if (input.onDay > today) wrong('onDay', 'day-ahead', '日期不能晚于今天。', 'The day cannot lie after today.')
    const { holder, copies } = input
    const row = { county: material.county, id: input.handout, material: material.id, version: input.version, place: material.place }
    await insertHolder(tx, { ...row, holder, copies, on_day: input.onDay })
    return {}
  },
})

export const materialFiles: FileOwner = {
  kind: owner,
  route: 'learning.materialVersions',
  find: async (tx, id) => {
    const version = await versionOf(tx, id)
    return version ? { place: version.place } : null
  },
}
