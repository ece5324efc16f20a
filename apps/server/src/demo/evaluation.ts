import { drawCalls, drawPage, recordCall } from '@balian/contract/call-backs'
import { announceRun, answerContest, contestMarks, makeScheme, publishDraft, runPage, saveDraft, signRun, startRun } from '@balian/contract/evaluation'
import { type EvaluationAbout, type EvaluationRule, type PeriodDays, periodOf } from '@balian/contract/evaluation-rules'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { sql } from 'kysely'
import { addDays } from '../platform/calendar.ts'
import type { Tx } from '../platform/db/index.ts'
import { Problem } from '../platform/problem.ts'
import { demoPlaces } from './accounts.ts'
import { draftRules, officerRules, townshipRules, villageRules } from './evaluation-rules.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed, Player } from './play.ts'
import { type Chance, chance } from './seed.ts'

const at = (day: Day, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:20:00+08:00`)
const place = demoPlaces.township

/** The month that was signed: the last one of which the time for contests is over. */
function signedMonth(today: Day): PeriodDays {
  const last = periodOf('month', addDays(`${today.slice(0, 7)}-01`, -1))
  return addDays(last.to, 9) < today ? last : periodOf('month', addDays(last.from, -1))
}

/** Of nine matters in ten the people said that they may be called; the sealed ones were not asked. */
export async function agreements(tx: Tx): Promise<void> {
  await sql`insert into call_back_agreements (county, matter, place, agreed, said_by, said_at)
    select county, id, place, substr(md5(id::text), 1, 1) not in ('0', '1'), opened_name, opened_at from cases where not sealed`.execute(tx)
}

const answers = ['very-content', 'content', 'content', 'fair', 'content', 'very-content', 'discontent', 'content'] as const
const remarks: Readonly<Record<string, string>> = { fair: '办是办了，跑了两趟。', discontent: '等得太久，电话打了好几回。', 'very-content': '' }

interface Office {
  readonly own: Chance
  readonly manager: DemoOfficer
}

/** A draw of a month's closed matters, of which so many were called in the days after. */
function calls({ own, manager }: Office, month: PeriodDays, called: number, today: Day): Deed[] {
  const drawnOn = addDays(month.to, 2)
  if (drawnOn > today) return []
  const id = own.id(at(drawnOn, 9))
  let drew = false
  const draw = async (player: Player) => {
    const input = { id, place, from: month.from, to: month.to, size: 12 }
    // A month in which nothing was closed has no draw.
    drew = await player.do(manager, drawCalls, input, own.id(at(drawnOn, 9))).then(
      () => true,
      (error: unknown) => (error instanceof Problem && error.code === 'invalid' ? false : Promise.reject(error)),
    )
  }
  const record = async (player: Player) => {
    if (!drew) return
    const { items } = await player.do(manager, drawPage, { id }, null)
    for (const [i, one] of items.slice(0, called).entries()) {
      const content = answers[i % answers.length]!
      const told = i % 5 === 4 ? { result: 'not-reached' as const } : { result: 'reached' as const, content, note: remarks[content] ?? '' }
      await player.do(manager, recordCall, { id: one.id, ...told }, own.id(at(drawnOn, 10)))
    }
  }
  return [
    { at: at(drawnOn, 9), act: draw },
    { at: at(drawnOn, 10), act: record },
  ]
}

/** Call-backs of the two months before the present one; of the last some still wait. */
export function tellCalls(demo: Demo, { seed, today }: Wanted): Deed[] {
  const manager = demo.officers.find(({ login }) => login === 'township')
  if (!manager) return []
  const office = { own: chance(`${seed} call-backs`), manager }
  const signed = signedMonth(today)
  const before = periodOf('month', addDays(signed.from, -1))
  return [...calls(office, before, 12, today), ...calls(office, signed, 8, today)]
}

interface Story {
  readonly id: Id
  readonly place: PlaceCode
  readonly source: string
  readonly title: string
  readonly about: EvaluationAbout
  readonly rules: readonly EvaluationRule[]
}

/** Makes a scheme two months before the month that is signed, and puts it in force. */
function founded({ own, manager }: Office, { id, place, source, title, about, rules }: Story, signed: PeriodDays): Deed {
  const made = at(addDays(signed.from, -62), 9)
  return {
    at: made,
    act: async (player) => {
      await player.do(manager, makeScheme, { id, place, title, about, period: 'month', source }, own.id(made))
      await player.do(manager, saveDraft, { id, version: 1, rules: [...rules], note: '试行第一版，征求过各村意见。' }, own.id(made))
      await player.do(manager, publishDraft, { id, version: 2, fromDay: periodOf('month', addDays(signed.from, -1)).from }, own.id(made))
    },
  }
}

interface Contested {
  readonly by: DemoOfficer
  readonly name: (row: { readonly name: string; readonly place: string }) => boolean
  readonly rule: string
  readonly text: string
  readonly adjust: number
  readonly answer: string
}

/** A month from the first count to the signature, with a contest that was answered or none. */
function signedRun({ own, manager }: Office, scheme: Id, month: PeriodDays, contested: Contested | null): Deed[] {
  const id = own.id(at(month.to, 9))
  const contest = own.id(at(month.to, 10))
  const on = (days: number, act: (player: Player, command: Id) => Promise<unknown>): Deed => {
    const moment = at(addDays(month.to, days), 9 + days)
    return { at: moment, act: async (player) => void (await act(player, own.id(moment))) }
  }
  return [
    on(1, (player, command) => player.do(manager, startRun, { id, scheme, on: month.from }, command)),
    on(2, (player, command) => player.do(manager, announceRun, { id, version: 1, days: 5 }, command)),
    on(3, async (player, command) => {
      if (!contested) return
      const { items } = await player.do(manager, runPage, { id }, null)
      const mark = items.find(contested.name)
      if (mark) await player.do(contested.by, contestMarks, { id: mark.id, contest, rule: contested.rule, text: contested.text }, command)
    }),
    on(5, async (player, command) => {
      if (!contested) return
      const { openContests } = await player.do(manager, runPage, { id }, null)
      if (openContests > 0) await player.do(manager, answerContest, { contest, adjust: contested.adjust, answer: contested.answer }, command)
    }),
    on(8, (player, command) => player.do(manager, signRun, { id, version: 2 }, command)),
  ]
}

/** The present month, counted until this morning, and the one before when it is not signed yet. */
function runningRuns({ own, manager }: Office, scheme: Id, signed: PeriodDays, { now, today }: Wanted): Deed[] {
  const last = periodOf('month', addDays(`${today.slice(0, 7)}-01`, -1))
  const days = last.key === signed.key ? [today] : [last.from, today]
  return days.map((on) => ({ at: now, act: async (player) => void (await player.do(manager, startRun, { id: own.id(now), scheme, on }, own.id(now))) }))
}

/** A scheme for villages, one for officers and the county's for townships: last month signed, this month running, and a draft of what comes next. */
export function tellEvaluation(demo: Demo, wanted: Wanted): Deed[] {
  const by = (login: string) => demo.officers.find((one) => one.login === login)
  const [manager, mediator, care] = [by('township'), by('mediator'), by('care')]
  if (!manager || !mediator || !care) return []
  const own = chance(`${wanted.seed} evaluation`)
  const office = { own, manager }
  const month = signedMonth(wanted.today)
  const here = { place, source: '葛家岔镇党委会议纪要' }
  const villages = { ...here, id: own.id(at(month.from, 8)), title: '村级社会服务管理月考评', about: 'village', rules: villageRules } as const
  const officers = { ...here, id: own.id(at(month.from, 8)), title: '八员履职月考评', about: 'officer', rules: officerRules } as const
  const drafted: Deed = {
    at: new Date(wanted.now.getTime() - 3_600_000),
    act: async (player) => {
      const draft = { id: villages.id, version: 3, rules: [...draftRules], note: '巡逻减 5 分，群众回访加 5 分。' }
      await player.do(manager, saveDraft, draft, own.id(wanted.now))
    },
  }
  return [
    founded(office, villages, month),
    founded(office, officers, month),
    ...signedRun(office, villages.id, month, {
      by: mediator,
      name: (row) => row.place === demoPlaces.village,
      rule: 'place-1',
      text: '有一轮排查当天停电没报上，第二天一早补报，请按特殊情况核实。',
      adjust: 2,
      answer: '已向供电所核实停电属实，补 2 分。',
    }),
    ...signedRun(office, officers.id, month, {
      by: care,
      name: (row) => row.name === care.name && row.place === demoPlaces.village,
      rule: 'care-helper-1',
      text: '月底两户走访了没来得及记，能不能补上？',
      adjust: 0,
      answer: '走访要当天记。本期不补，已在培训会上说明怎样离线记录。',
    }),
    drafted,
    ...runningRuns(office, villages.id, month, wanted),
    ...runningRuns(office, officers.id, month, wanted),
    ...townships(by('county'), month, wanted),
  ]
}

/** The county evaluates its townships: last month signed with nothing contested, this month running. */
function townships(manager: DemoOfficer | undefined, month: PeriodDays, wanted: Wanted): Deed[] {
  if (!manager) return []
  const office = { own: chance(`${wanted.seed} evaluation of townships`), manager }
  const scheme = {
    id: office.own.id(at(month.from, 8)),
    place: demoPlaces.county,
    source: '安定区综治委会议纪要',
    title: '乡镇社会服务管理月考评',
    about: 'township',
    rules: townshipRules,
  } as const
  return [founded(office, scheme, month), ...signedRun(office, scheme.id, month, null), ...runningRuns(office, scheme.id, month, wanted)]
}
