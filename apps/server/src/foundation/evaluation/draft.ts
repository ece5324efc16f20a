import { previewDraft, saveDraft } from '@balian/contract/evaluation'
import type { EvaluationAbout, EvaluationRule } from '@balian/contract/evaluation-rules'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { type Indicator, isSealed } from '../indicators/index.ts'
import { loadSchemeLocked, periodUntil } from './load.ts'
import { reckon } from './reckon.ts'
import { finalOf } from './rules.ts'
import { changeScheme, putDraft, schemeOf, versionFor, versionsOf } from './store.ts'

/** Marks as they are told: in marks, not in hundredths. */
export const told = (marks: number | null): number | null => (marks === null ? null : marks / 100)

/** A rule that cannot be counted is refused where it is written. Sealed numbers are none of its business. */
function checkRule(rule: EvaluationRule, at: number, about: EvaluationAbout, byName: ReadonlyMap<string, Indicator>): void {
  for (const item of ['of', 'over'] as const) {
    const name = rule[item]
    const one = name === null ? undefined : byName.get(name)
    const needed = item === 'of' || rule.measure === 'ratio' || rule.measure === 'on-time'
    if (needed && (!one || isSealed(one))) wrong(`rules.${at}.${item}`, 'unknown', '请选择指标。', 'Choose an indicator.')
    if (item === 'over' && needed && (one!.kind === 'ratio' || byName.get(rule.of)!.kind === 'ratio'))
      wrong(`rules.${at}.over`, 'ratio', '比率由两个计数指标相除。', 'A ratio is of two counted indicators.')
  }
  if ((about === 'officer') !== (rule.role !== null)) wrong(`rules.${at}.role`, 'role', '考评八员的项目要选岗位。', 'A rule for officers names their post.')
  if (rule.marking.by === 'steps' && rule.marking.steps.some(({ marks }) => marks > rule.full))
    wrong(`rules.${at}.marking`, 'over-full', '分档得分不能高于满分。', 'No step earns more than the full marks.')
  if (rule.marking.by === 'line' && rule.marking.none === rule.marking.full)
    wrong(`rules.${at}.marking`, 'flat', '零分值与满分值不能相同。', 'The number that earns nothing and the one that earns all must differ.')
}

export const saveDraftHandler = (all: readonly Indicator[]) => {
  const byName = new Map(all.map((one) => [one.name, one]))
  return command(saveDraft, {
    subject: loadSchemeLocked,
    audit: ({ input, subject: { scheme } }) => ({ on: ['evaluation-scheme', scheme.id], place: scheme.place, detail: { rules: input.rules.length } }),
    run: async ({ tx, me, input, now, subject: { scheme } }) => {
      if (scheme.ended_on) fail('wrong-step', { state: 'ended', step: 'saveDraft' })
      for (const [at, rule] of input.rules.entries()) checkRule(rule, at, scheme.about, byName)
      const keys = new Set(input.rules.map(({ key }) => key))
      if (keys.size < input.rules.length) wrong('rules', 'same-key', '项目编号重复，请删除后重新添加。', 'Two rules have one key. Delete one and add it anew.')
      const versions = await versionsOf(tx, [scheme.id])
      const n = versions.find(({ state }) => state === 'draft')?.n ?? (versions[0]?.n ?? 0) + 1
      await putDraft(tx, {
        county: scheme.county,
        scheme: scheme.id,
        n,
        place: scheme.place,
        state: 'draft',
        // What the measure does not use is not kept.
        rules: input.rules.map((rule) => (rule.measure === 'ratio' || rule.measure === 'on-time' ? rule : { ...rule, over: null })),
        note: input.note,
        from_day: null,
        changed_at: now.toISOString(),
        changed_by: me.name,
      })
      await changeScheme(tx, scheme)
      return { version: scheme.version + 1 }
    },
  })
}

export const previewHandler = (all: readonly Indicator[]) =>
  read(previewDraft, {
    subject: async ({ tx, input }) => {
      const scheme = (await schemeOf(tx, input.id)) ?? fail('not-found')
      return { scheme, place: scheme.place }
    },
    shows: 'nobody',
    run: async ({ tx, input, today, subject: { scheme } }) => {
      const draft = (await versionsOf(tx, [scheme.id])).find(({ state }) => state === 'draft') ?? fail('wrong-step', { state: 'no-draft', step: 'preview' })
      const { period, upTo } = periodUntil(scheme, input.on, today)
      if (period.from > today) wrong('on', 'to-come', '这个时段还没有开始。', 'That period has not begun.')
      const present = await versionFor(tx, scheme, period.from)
      const asked = { scheme, period, upTo }
      const then = await reckon(tx, all, { ...asked, rules: draft.rules })
      const today_ = present ? await reckon(tx, all, { ...asked, rules: present.rules }) : []
      const now = new Map(today_.map((one) => [one.account ?? one.place, one.marks]))
      const known = new Set(then.map((one) => one.account ?? one.place))
      // An officer whose role the draft no longer evaluates shows too.
      const gone = today_.filter((one) => !known.has(one.account ?? one.place)).map((one) => ({ ...one, marks: null }))
      return {
        ...period,
        items: [...then, ...gone].map(({ place, name, placeName, account, marks }) => ({
          place,
          name,
          placeName,
          now: told(now.get(account ?? place) ?? null),
          draft: told(finalOf(marks, 0)),
        })),
      }
    },
  })
