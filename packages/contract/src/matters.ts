import { z } from 'zod'
import { can } from './can.ts'
import { caseCommand, caseCommands, caseNow } from './case-commands.ts'
import { all, type StepTable, stay } from './case-rules.ts'
import { caseHead, caseParts, partyInput } from './cases.ts'
import { day, id, placeCode } from './ids.ts'
import type { LineName } from './lines.ts'
import { pageOf, paging } from './page.ts'
import { itemFilters, type RegisterItem, type Said, someItems, wholeItems } from './registers.ts'
import { command, read } from './route.ts'

/** How a state looks; `end`: nothing more is waited for. */
export interface MatterState extends Said {
  readonly tone: 'plain' | 'info' | 'good' | 'warn' | 'bad'
  readonly end?: true
}

/** One step of a kind of matter: where it may be taken, where it leads, and what is asked for. */
export interface MatterStep<State extends string = string> extends Said {
  readonly from: readonly State[]
  /** The state after it; it stays when not told. `before`: back to the state held before the present one. */
  readonly to?: State | 'before'
  /** What is asked for. An item of the matter itself goes into its column; any other is kept with the step. */
  readonly items?: readonly RegisterItem[]
  /** Whether a remark must be given; it always may be. */
  readonly note?: 'must'
  /** Under "more" on the desk, not beside what usually comes next. */
  readonly aside?: true
  /** Its command is the line's own (contract, handler and form): it stands in the table of steps only. */
  readonly own?: true
  /** Cannot be taken back: asked twice. */
  readonly grave?: true
  readonly help?: Said
}

/** A party's role in a kind of matter. */
export interface MatterRole extends Said {
  readonly value: string
}

/**
 * A kind of matter (事项), declared once by its line: a case whose list, form, page, steps, limits, export and print come from the
 * declaration. Its table holds `county`, `id` and a column for each item.
 */
export interface MatterKind<State extends string = string, Step extends string = string> extends Said {
  /** The first part of its routes' names: `incidents` → `incidents.open`, `incidents.page` … */
  readonly module: string
  readonly line: LineName
  readonly kind: string
  /** Below `/api` and on the desk: `/safety/incidents`. */
  readonly path: string
  readonly table: string
  /** One sentence: what it is for. */
  readonly about: Said
  readonly start: State
  readonly states: Readonly<Record<State, MatterState>>
  readonly steps: Readonly<Record<Step, MatterStep<State>>>
  /** States in which work goes on: people are put on it, limits move, papers come in. */
  readonly working: readonly State[]
  /** States from which it may be handed to another office or body; it then waits in `handed-on`. Taken over, it begins at `start`. */
  readonly handsOn?: readonly State[]
  /** Whom it is about. `least` 0: it may be about nobody. */
  readonly parties: { readonly roles: readonly MatterRole[]; readonly least: number; readonly most: number }
  /** What is asked when it is opened, except those that only a step fills (`later`). */
  readonly items: readonly RegisterItem[]
  readonly later?: readonly string[]
  /** What its number says between year and count: `〔2026〕葛家岔镇代办第3号`. */
  readonly numbered: string
  /** States in which whoever it is for may rate how it was handled (好差评, five levels), and reopen it. */
  readonly rated?: readonly State[]
  /** The state that reopening leads to; whoever it is for may within `reopenDays` of its end, the office at any time. */
  readonly reopens?: State
  /** There is no spreadsheet of them: they leave the house one by one. */
  readonly exported?: false
  /** What its sheet is called when it is more than a handling sheet (办理单), and which items whoever receives it fills in by hand. */
  readonly sheet?: Said & { readonly receipt: readonly string[] }
}

/** How long after its end whoever a matter is for may have it taken up again. */
export const reopenDays = 30

/** Declares a kind of matter; states and steps are checked against each other. */
export const matterKind = <const State extends string, const Step extends string>(kind: MatterKind<State, Step>): MatterKind<State, Step> => kind

/** The steps that every kind of matter has besides its own. */
export const commonMatterSteps: Readonly<Record<string, Said>> = {
  assign: { zh: '指定承办人', en: 'Assign' },
  amend: { zh: '更正', en: 'Amend' },
  remark: { zh: '备注', en: 'Remark' },
  link: { zh: '关联事项', en: 'Link' },
  addPapers: { zh: '补充材料', en: 'Add papers' },
  extend: { zh: '调整期限', en: 'Move a limit' },
  moveLine: { zh: '转其他条线', en: 'Move to another line' },
  handOn: { zh: '转交', en: 'Hand on' },
  takeOver: { zh: '接收', en: 'Take over' },
  sendBack: { zh: '退回', en: 'Send back' },
  takeBack: { zh: '收回', en: 'Take back' },
  outsideAnswer: { zh: '外部单位回复', en: 'Answer from outside' },
  rate: { zh: '评价', en: 'Rate' },
  reopen: { zh: '重新办理', en: 'Reopen' },
}

/** The state of a matter that went on as another line's: it ends here, and what follows is linked. */
const moved = 'moved'
const movedState: MatterState = { zh: '已转其他条线', en: 'Moved to another line', tone: 'plain', end: true }
const handedOn = 'handed-on'
/** The state of every matter that waits for another office's answer. */
export const handedOnState: MatterState = { zh: '已转交待接收', en: 'Handed on', tone: 'warn' }

/** All states, the common one included. */
export const matterStates = (kind: MatterKind): Readonly<Record<string, MatterState>> =>
  kind.handsOn ? { ...kind.states, [handedOn]: handedOnState, [moved]: movedState } : kind.states

/** The words of all its steps. */
export const matterSteps = (kind: MatterKind): Readonly<Record<string, Said>> => ({ ...commonMatterSteps, ...kind.steps })

/** Its table of steps: its own, and the common ones where work goes on. */
export function matterTable(kind: MatterKind): StepTable<string, string> {
  const own = Object.fromEntries(Object.entries(kind.steps).map(([name, step]) => [name, step.to === undefined ? stay(step.from) : all(step.from, step.to)]))
  const ends = Object.keys(kind.states).filter((state) => kind.states[state]!.end)
  const hands = kind.handsOn ?? []
  const waits = hands.length > 0 ? [handedOn] : []
  const gone = hands.length > 0 ? [moved] : []
  return {
    assign: stay(kind.working),
    amend: stay([...new Set([kind.start, ...kind.working])]),
    remark: stay([...Object.keys(kind.states), ...waits, ...gone]),
    link: stay([...Object.keys(kind.states), ...waits, ...gone]),
    addPapers: stay([...kind.working, ...ends, ...waits]),
    extend: stay(kind.working),
    moveLine: all(hands, moved),
    handOn: all(hands, handedOn),
    takeOver: all(waits, kind.start),
    sendBack: all(waits, 'before'),
    takeBack: all(waits, 'before'),
    outsideAnswer: stay(waits),
    ...(kind.rated ? { rate: stay(kind.rated) } : {}),
    ...(kind.reopens ? { reopen: all(kind.rated ?? ends, kind.reopens) } : {}),
    ...own,
  }
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** The items as shown: phones masked, money in fen; and names of whom and what they point to. */
const shownItems = { values: z.record(z.string(), value), shown: z.record(z.string(), z.string()) }
const note = z.string().trim().max(2000)

export const matterRow = caseHead.extend({ parties: z.array(z.string()), workers: z.array(z.string()), ...shownItems })
export type MatterRow = z.infer<typeof matterRow>

/** How it was handled, as whoever it is for says (好差评): 5 very good … 1 very bad. Who rated is shown to nobody who handled it. */
export const matterRating = z.object({ level: z.number().int().min(1).max(5), note: z.string(), on: day, how: z.enum(['own', 'window', 'phone-call']) })

export const matterPage = z.object({ ...caseParts, ...shownItems, rating: matterRating.nullable(), can })
export type MatterPage = z.infer<typeof matterPage>

const oneOf = (values: readonly string[]) => z.enum(values as [string, ...string[]])

/** What a list of matters can be filtered by. */
export const matterFilter = (kind: MatterKind) => ({
  place: placeCode.optional().describe('the subtree of this place'),
  state: oneOf(Object.keys(matterStates(kind))).optional(),
  open: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  from: day.optional().describe('opened on or after'),
  to: day.optional(),
  text: z.string().trim().max(50).optional().describe('in title or number'),
  ...itemFilters(kind.items),
})

/** What opening one takes; the intake (一个窗口受理) sends the same. */
export const matterOpening = (kind: MatterKind) =>
  z.object({
    id,
    place: placeCode,
    title: z.string().trim().min(2).max(100),
    group: id.optional().describe('a leader opens it for the own group'),
    parties: z
      .array(partyInput.extend({ role: oneOf(kind.parties.roles.map((role) => role.value)) }))
      .min(kind.parties.least)
      .max(kind.parties.most),
    values: wholeItems(kind.items.filter((item) => !kind.later?.includes(item.name))),
    note: note.default(''),
  })

/** The routes of a kind of matter: `open`, `list`, `page`, `take` (export), one for each of its steps, and the common ones. */
export function matterRoutes<State extends string, Step extends string>(declared: MatterKind<State, Step>) {
  const kind = declared as unknown as MatterKind
  const { module, path, en, zh } = kind
  const what = `${en} (${zh})`
  const filter = matterFilter(kind)
  return {
    open: command(`${module}.open`, { path, summary: `${what}: opens one.`, input: matterOpening(kind), output: caseNow }),
    list: read(`${module}.list`, {
      path,
      summary: `${what}: the list, filtered, sorted and paged.`,
      input: z.object({ ...paging, ...filter, sort: z.enum(['-opened', 'opened', 'due', '-due']).default('-opened') }),
      output: pageOf(matterRow),
    }),
    page: read(`${module}.page`, {
      path: `${path}/:id`,
      summary: `${what}: one, with everything about it; its people see that it was opened.`,
      input: z.object({ id }),
      output: matterPage,
      problems: ['not-found'],
    }),
    ...(kind.exported === false ? {} : { take: exportRoute(kind, filter) }),
    sheet: sheetRoute(kind),
    amend: caseCommand(`${module}.amend`, {
      path: `${path}/:id/amend`,
      summary: `${what}: mends title and items.`,
      input: { title: z.string().trim().min(2).max(100).optional(), values: someItems(kind.items), why: note.min(2).max(200) },
    }),
    ...(kind.rated ? { rate: rateRoute(module, path, what) } : {}),
    ...(kind.reopens ? { reopen: reopenRoute(module, path, what) } : {}),
    /** Of those steps whose command is not the line's own. */
    steps: Object.fromEntries(
      Object.entries(kind.steps)
        .filter(([, step]) => !step.own)
        .map(([name, step]) => [name, stepRoute(kind, name, step)]),
    ) as unknown as Record<Step, ReturnType<typeof stepRoute>>,
    common: caseCommands(module, path),
  }
}
export type MatterRoutes = ReturnType<typeof matterRoutes>

const exportRoute = ({ module, path, en, zh }: MatterKind, filter: ReturnType<typeof matterFilter>) =>
  read(`${module}.export`, {
    path: `${path}/export`,
    summary: `${en} (${zh}): the filtered list as a spreadsheet.`,
    input: z.object(filter),
    output: z.object({}),
    carries: 'download',
  })

/** What the sheet of a kind is called. */
export const sheetName = (kind: MatterKind): Said => kind.sheet ?? { zh: `${kind.zh}办理单`, en: `Handling sheet: ${kind.en}` }

const sheetRoute = (kind: MatterKind) => {
  const { zh, en } = sheetName(kind)
  return read(`${kind.module}.sheet`, {
    path: `${kind.path}/:id/sheet`,
    summary: `${en} (${zh}): facts, people, limits and every step, to hand out or to file.`,
    input: z.object({ id, format: z.enum(['pdf', 'docx']).default('pdf') }),
    output: z.object({}),
    carries: 'download',
    problems: ['not-found'],
  })
}

/** Rating how it was handled (好差评), of whatever kind of case takes ratings. */
export const rateRoute = (module: string, path: string, what: string) =>
  caseCommand(`${module}.rate`, {
    path: `${path}/:id/rate`,
    summary: `${what}: whoever it is for says how it was handled; an office writes it down for somebody who cannot.`,
    input: { level: z.number().int().min(1).max(5), note: note.max(500).default(''), how: z.enum(['own', 'window', 'phone-call']) },
  })

/** Taking it up again. */
export const reopenRoute = (module: string, path: string, what: string) =>
  caseCommand(`${module}.reopen`, {
    path: `${path}/:id/reopen`,
    summary: `${what}: takes it up again, with the reason; number and history stay.`,
    input: { note: note.min(2) },
  })

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const stepRoute = ({ module, path, en, zh }: MatterKind, name: string, step: MatterStep) =>
  caseCommand(`${module}.${name}`, {
    path: `${path}/:id/${kebab(name)}`,
    summary: `${en} (${zh}): ${step.en} (${step.zh}).`,
    input: { values: wholeItems(step.items ?? []), note: step.note === 'must' ? note.min(2) : note.default('') },
  })
