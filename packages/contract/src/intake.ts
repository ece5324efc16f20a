import { z } from 'zod'
import { caseCommand, caseNow } from './case-commands.ts'
import { partyInput } from './cases.ts'
import { newFiles } from './files.ts'
import { id, placeCode } from './ids.ts'
import { lineNames } from './lines.ts'
import { matterKind, matterRoutes } from './matters.ts'
import { among, item } from './registers.ts'
import { command, read } from './route.ts'

/** How somebody said it. */
export const channels = among(
  ['window', '窗口', 'At the window'],
  ['phone', '电话', 'By phone'],
  ['visit', '上门走访', 'On a visit'],
  ['online', '网上（群众自报）', 'Online, by themselves'],
)

/** What people choose from when they ask from home, in the words that they use; the clerk decides whose matter it is. */
export const topics = among(
  ['errands', '办证、盖章、领补贴', 'Papers, stamps, subsidies'],
  ['disputes', '邻里、家庭、土地有矛盾', 'A quarrel: neighbours, family, land'],
  ['care', '老人、孩子、生活有困难', 'Help for the old, for children, for living'],
  ['safety', '治安、消防、安全隐患', 'Safety, fire, danger'],
  ['population', '户口、居住、租房', 'Household register, residence, renting'],
  ['organizations', '务工、工资、企业、合作社', 'Work, wages, enterprises, co-operatives'],
  ['learning', '问法律、问政策', 'A question of law or policy'],
  ['petition', '反映情况、提意见', 'Report something, suggest something'],
  ['other', '其他', 'Something else'],
)

/**
 * What somebody said (群众所说), before it is known whose matter it is: taken down at a window, on a phone, on a visit, or by a group leader
 * or resident. It waits for one working day to be routed (分流) to the kinds of matters that it is about, or answered on the spot.
 */
export const said = matterKind({
  module: 'intake',
  line: 'errands',
  kind: 'said',
  path: '/intake/said',
  table: 'said',
  zh: '受理登记',
  en: 'Intake',
  about: { zh: '群众说的每一件事，从登记到分流或答复。', en: 'Everything that people said, from the first word to where it went.' },
  start: 'said',
  states: {
    said: { zh: '待分流', en: 'To be routed', tone: 'warn' },
    routed: { zh: '已分流', en: 'Routed', tone: 'good', end: true },
    answered: { zh: '已答复', en: 'Answered', tone: 'good', end: true },
  },
  steps: {
    route: { zh: '分流', en: 'Route', from: ['said', 'routed'], to: 'routed', own: true },
    answer: {
      zh: '当场答复',
      en: 'Answer',
      from: ['said'],
      to: 'answered',
      note: 'must',
      help: { zh: '当场能说清的事，写下怎样答复的。', en: 'What can be answered at once: write down the answer.' },
    },
  },
  working: ['said'],
  handsOn: ['said'],
  parties: { roles: [{ value: 'speaker', zh: '反映人', en: 'Who says it' }], least: 0, most: 5 },
  items: [
    item('words', 'long', ['说的内容', 'What was said'], ['弄清是什么事，转给该办的人', 'To know what it is about and whose matter'], { need: true }),
    item(
      'topic',
      'choice',
      ['群众所选类别', 'What they chose'],
      ['网上自报时本人选的类别，供分流参考', 'Chosen by whoever asks from home: a hint for routing'],
      { choices: topics, list: true, filter: true },
    ),
    item('channel', 'choice', ['来源', 'How'], ['知道怎样回复', 'To know how to answer'], { need: true, choices: channels, list: true, filter: true }),
  ],
  numbered: '受理',
  rated: ['routed', 'answered'],
  reopens: 'said',
})
export const saidRoutes = matterRoutes(said)

const two = { zh: z.string(), en: z.string() }

/** A kind of matter that can be opened from what was said: whom it is about and what it asks for. */
export const openable = z.object({
  module: z.string(),
  kind: z.string(),
  line: z.enum(lineNames),
  ...two,
  about: z.object(two),
  roles: z.array(z.object({ value: z.string(), ...two })).describe('whoever speaks gets the first when not told otherwise'),
  least: z.number().int(),
  most: z.number().int(),
  items: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      ...two,
      purpose: z.object(two),
      need: z.boolean(),
      table: z.string().nullable(),
      choices: z.array(z.object({ value: z.string(), ...two })),
      max: z.number().int().nullable(),
      of: z
        .object({ name: z.string(), line: z.enum(lineNames), path: z.string(), ...two })
        .nullable()
        .describe('for an item: the register whose row is chosen'),
    }),
  ),
})
export type Openable = z.infer<typeof openable>

export const intakeKinds = read('intake.kinds', {
  path: '/intake/kinds',
  summary: 'The kinds of matters that can be opened at the window, and who answers for each line at a place.',
  input: z.object({ place: placeCode.optional() }),
  output: z.object({
    kinds: z.array(openable),
    officers: z.array(z.object({ line: z.enum(lineNames), account: id, name: z.string(), placeName: z.string() })).describe('the nearest first'),
  }),
})

/** One of the matters that somebody's words are about, as the clerk decides. */
export const matterOfSaid = z.object({
  id,
  module: z.string().max(40).describe('the kind: the module of its routes'),
  title: z.string().trim().min(2).max(100),
  role: z.string().max(40).optional().describe('what whoever speaks is in it; the kind’s first role when not told'),
  others: z.array(partyInput).max(5).default([]).describe('whom it is about besides'),
  values: z.record(z.string(), z.unknown()).describe('the items of the kind'),
  officer: id.optional().describe('the account that is to handle it'),
  note: z.string().trim().max(500).default(''),
})
export type MatterOfSaid = z.infer<typeof matterOfSaid>
const mattersOfSaid = z.array(matterOfSaid).max(6)
const opened = z.object({ id, module: z.string(), kind: z.string(), state: z.string(), number: z.string().nullable() })

/** 一个窗口受理、一揽子解决: what somebody says at once becomes as many matters as it is about, on their lines, linked to each other. */
export const receiveSaid = command('intake.receive', {
  path: '/intake',
  summary: 'Takes down what somebody says and opens the matters that it is about, all in one go; none, and it waits to be routed.',
  input: z.object({
    id,
    place: placeCode,
    title: z.string().trim().min(2).max(100),
    parties: z.array(partyInput).max(5).describe('who says it; nobody, when not named'),
    words: z.string().trim().min(2).max(2000),
    channel: z.enum(channels.map((one) => one.value) as [string, ...string[]]),
    files: newFiles.default([]),
    matters: mattersOfSaid,
  }),
  output: caseNow.extend({ matters: z.array(opened) }),
})

export const routeSaid = command('intake.route', {
  path: '/intake/said/:id/route',
  summary: 'Opens the matters that something said before is about (分流).',
  input: z.object({ id, version: z.number().int().min(1), matters: mattersOfSaid.min(1), note: z.string().trim().max(2000).default('') }),
  output: caseNow.extend({ matters: z.array(opened) }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

/** What a case of one kind and what follows it have in common goes along: place, parties, papers. */
export const carryOn = caseCommand('intake.carryOn', {
  path: '/intake/cases/:id/carry-on',
  summary: 'Opens a matter of another kind from a case: `ends`, and the case ends here and goes on there (换线); else both go on, linked (联动).',
  input: { ends: z.boolean(), matter: matterOfSaid, note: z.string().trim().min(2).max(2000) },
})
