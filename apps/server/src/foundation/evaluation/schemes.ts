import { endScheme, makeScheme, publishDraft, schemeList } from '@balian/contract/evaluation'
import { marksByRole, wholeMarks } from '@balian/contract/evaluation-rules'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { placeExists, placeNames } from '../places/index.ts'
import { loadSchemeLocked, type SchemeSubject } from './load.ts'
import { policy } from './policy.ts'
import { changeScheme, changeVersion, countyOf, insertScheme, schemesSeen, versionsOf } from './store.ts'
import type { SchemeTable, VersionTable } from './tables.ts'

const shown = ({ n, state, rules, note, from_day, changed_at, changed_by }: VersionTable) => ({
  n,
  state,
  rules,
  note,
  fromDay: from_day,
  changedAt: changed_at,
  changedBy: changed_by,
})

function canDo(me: Caller, scheme: SchemeTable, versions: readonly VersionTable[]) {
  const open = scheme.ended_on === null ? true : 'evaluation-ended'
  const draft = versions.some(({ state }) => state === 'draft') ? open : 'evaluation-no-draft'
  const inForce = versions.some(({ state }) => state === 'in-force') ? open : 'evaluation-not-in-force'
  return canOf(me, policy, 'evaluation', { place: scheme.place }, { saveDraft: open, publish: draft, preview: draft, start: inForce, endScheme: open })
}

export const schemeListHandler = read(schemeList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const schemes = await schemesSeen(tx, input.id)
    const versions = Map.groupBy(
      await versionsOf(
        tx,
        schemes.map(({ id }) => id),
      ),
      ({ scheme }) => scheme,
    )
    const names = await placeNames(tx, [...new Set(schemes.map(({ place }) => place))])
    return {
      items: schemes.map((scheme) => {
        const { id, place, title, about, period, source, ended_on, version } = scheme
        const all = versions.get(id) ?? []
        const placeName = names.get(place) ?? place
        return { id, place, placeName, title, about, period, source, endedOn: ended_on, versions: all.map(shown), version, can: canDo(me, scheme, all) }
      }),
    }
  },
})

/** Townships are evaluated by counties and cities, villages and officers by townships too. */
export const makeSchemeHandler = command(makeScheme, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['evaluation-scheme', input.id], place: input.place, detail: { title: input.title, about: input.about } }),
  run: async ({ tx, me, input, now, today }) => {
    if (!(await placeExists(tx, input.place, today))) fail('not-found')
    const least = input.about === 'township' ? 6 : 9
    if (input.place.length > least) wrong('place', 'too-low', '请选择被考评地方的上级。', 'Choose the office above those who are evaluated.')
    const { id, place, title, about, period, source } = input
    const row = { county: countyOf(place), id, place, title, about, period, source }
    await insertScheme(tx, { ...row, made_by: me.account!, made_at: now.toISOString(), ended_on: null, version: 1 })
    return { id }
  },
})

const draftOf = async ({ tx, scheme }: Pick<SchemeSubject, 'scheme'> & { tx: Parameters<typeof versionsOf>[0] }) => {
  const versions = await versionsOf(tx, [scheme.id])
  return { versions, draft: versions.find(({ state }) => state === 'draft') ?? fail('wrong-step', { state: 'no-draft', step: 'publish' }) }
}

/** A draft counts only when the full marks add up; for officers those of each role. */
export const publishHandler = command(publishDraft, {
  subject: loadSchemeLocked,
  audit: ({ input, subject: { scheme } }) => ({ on: ['evaluation-scheme', scheme.id], place: scheme.place, detail: { from: input.fromDay } }),
  run: async ({ tx, me, input, now, subject: { scheme } }) => {
    if (scheme.ended_on) fail('wrong-step', { state: 'ended', step: 'publish' })
    const { versions, draft } = await draftOf({ tx, scheme })
    const sums = marksByRole(draft.rules)
    const off = sums.find(({ full }) => full !== wholeMarks)
    if (sums.length === 0 || off)
      wrong(
        'rules',
        'not-whole',
        `各项满分合计须为 ${wholeMarks} 分，现为 ${off?.full ?? 0} 分。`,
        `The full marks must add up to ${wholeMarks}; they add up to ${off?.full ?? 0}.`,
      )
    const before = versions.find(({ state }) => state === 'in-force')
    if (before && input.fromDay <= before.from_day!)
      wrong(
        'fromDay',
        'before-present',
        `须晚于现行版本的起始日期 ${before.from_day}。`,
        `It must come after ${before.from_day}, when the present version began.`,
      )
    if (before) await changeVersion(tx, before, { state: 'replaced' })
    await changeVersion(tx, draft, { state: 'in-force', from_day: input.fromDay, changed_at: now.toISOString(), changed_by: me.name })
    await changeScheme(tx, scheme)
    return { version: scheme.version + 1 }
  },
})

export const endSchemeHandler = command(endScheme, {
  subject: loadSchemeLocked,
  audit: ({ subject: { scheme } }) => ({ on: ['evaluation-scheme', scheme.id], place: scheme.place, detail: { title: scheme.title } }),
  run: async ({ tx, today, subject: { scheme } }) => {
    if (scheme.ended_on) fail('wrong-step', { state: 'ended', step: 'end' })
    await changeScheme(tx, scheme, { ended_on: today })
    return { version: scheme.version + 1 }
  },
})
