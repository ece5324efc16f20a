import { z } from 'zod'
import { can } from './can.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { command, read } from './route.ts'

/**
 * The kinds of mutual-aid group (互助组) and the sub-kinds within each, as the 2013 model names them: 地缘 of neighbours, 产业 of
 * people in one trade, 生产生活 of families with the same need.
 */
export const groupKinds = {
  geographic: ['farming', 'labour-information', 'weddings-funerals', 'other'],
  industry: ['planting', 'livestock', 'marketing', 'trade', 'transport', 'other'],
  living: ['left-behind', 'boarders-parents', 'other'],
} as const
export type GroupKind = keyof typeof groupKinds
export type GroupSub = (typeof groupKinds)[GroupKind][number]
export const groupKind = z.enum(Object.keys(groupKinds) as [GroupKind, ...GroupKind[]])
export const groupSub = z.enum([...new Set(Object.values(groupKinds).flat())] as [GroupSub, ...GroupSub[]])

/** The words of kinds, sub-kinds, origins and ways of choosing, for screens and prints. */
export const groupWords: Readonly<Record<string, { zh: string; en: string }>> = {
  geographic: { zh: '地缘互助组', en: 'Neighbours' },
  industry: { zh: '产业互助组', en: 'Trade' },
  living: { zh: '生产生活互助组', en: 'Daily life' },
  farming: { zh: '农业生产', en: 'Farming' },
  'labour-information': { zh: '劳务信息', en: 'Labour information' },
  'weddings-funerals': { zh: '红白喜事', en: 'Weddings and funerals' },
  planting: { zh: '种植', en: 'Planting' },
  livestock: { zh: '养殖', en: 'Livestock' },
  marketing: { zh: '营销', en: 'Marketing' },
  trade: { zh: '商贸', en: 'Trade' },
  transport: { zh: '运输', en: 'Transport' },
  'left-behind': { zh: '留守家庭', en: 'Left-behind families' },
  'boarders-parents': { zh: '校外寄宿学生家长', en: 'Boarders’ parents' },
  other: { zh: '其他', en: 'Other' },
  'village-cadre': { zh: '村社干部', en: 'Village cadre' },
  'association-head': { zh: '协会负责人', en: 'Association head' },
  'able-person': { zh: '组内能人', en: 'Able person' },
  'warm-hearted': { zh: '热心人', en: 'Warm-hearted person' },
  elected: { zh: '选举', en: 'Elected' },
  recommended: { zh: '推荐', en: 'Recommended' },
  free: { zh: '自愿加入', en: 'Whoever wants joins' },
  confirmed: { zh: '组长确认', en: 'The leader confirms' },
}

/** Where a leader (组长) comes from; the 2013 article counts the second and third together. */
export const leaderOrigins = ['village-cadre', 'association-head', 'able-person', 'warm-hearted'] as const
export const leaderOrigin = z.enum(leaderOrigins)
export const leaderChosen = z.enum(['elected', 'recommended'])

/** free: whoever wants joins (自愿加入); confirmed: the leader confirms (组长确认). */
export const groupJoining = z.enum(['free', 'confirmed'])

const name = z.string().trim().min(2).max(40)
const purpose = z.string().trim().max(500).describe('what the members help each other with')
const why = z.string().trim().min(2).max(200)

const leader = z.object({ person: id, name: z.string(), origin: leaderOrigin, toDay: day.nullable() })

/** A group as lists show it. `members` counts who belongs to it today; `leaders` are those of today. */
export const groupItem = z.object({
  id,
  name: z.string(),
  kind: groupKind,
  sub: groupSub,
  place: placeCode,
  placeName: z.string(),
  foundedOn: day,
  endedOn: day.nullable(),
  members: z.number().int(),
  leaders: z.array(leader),
})

export const groupList = read('groups.list', {
  path: '/groups',
  summary: 'Mutual-aid groups of the caller’s places, or those that the caller leads or belongs to.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    kind: groupKind.optional(),
    sub: groupSub.optional(),
    state: z.enum(['alive', 'ended', 'all']).default('alive'),
    leaderless: z.stringbool().optional().describe('only groups that nobody leads today'),
    q: z.string().trim().max(40).optional().describe('part of the name, or the start of its pinyin or initials'),
  }),
  output: pageOf(groupItem),
})

/** A term of a leader, past or present. `endedAt` is the moment at which it was ended before its last day. */
export const leaderTerm = z.object({
  id,
  person: id,
  name: z.string(),
  origin: leaderOrigin,
  chosen: leaderChosen,
  fromDay: day,
  toDay: day.nullable(),
  endedAt: instant.nullable(),
  endedWhy: z.string().nullable(),
  now: z.boolean().describe('leads today'),
})

export const groupPage = read('groups.page', {
  path: '/groups/:id',
  summary: 'A group with its leaders, past and present.',
  input: z.object({ id }),
  output: groupItem.extend({
    purpose: z.string(),
    joining: groupJoining,
    waiting: z.number().int().describe('who asked to join and waits for an answer'),
    endedWhy: z.string().nullable(),
    past: z.number().int().describe('memberships that have ended'),
    terms: z.array(leaderTerm),
    version: z.number().int(),
    can,
  }),
  problems: ['not-found'],
})

export const groupMembers = read('groups.members', {
  path: '/groups/:id/members',
  summary: 'Who belongs to a group, or belonged to it; names only, never identity numbers.',
  input: z.object({ ...paging, id, past: z.stringbool().default(false) }),
  output: pageOf(
    z.object({
      id,
      person: id,
      name: z.string(),
      place: placeCode.nullable(),
      placeName: z.string(),
      joinedOn: day,
      leftOn: day.nullable(),
      leads: z.boolean(),
    }),
  ),
  problems: ['not-found'],
})

/** A resident's memberships and terms as leader: the part of the resident's file that groups keep. */
export const personGroups = read('groups.ofPerson', {
  path: '/groups/of/:person',
  summary: 'The groups of one resident, past and present.',
  input: z.object({ person: id }),
  output: z.object({
    memberships: z.array(z.object({ id, group: id, name: z.string(), kind: groupKind, joinedOn: day, leftOn: day.nullable() })),
    terms: z.array(leaderTerm.omit({ person: true, name: true }).extend({ group: id, groupName: z.string() })),
  }),
  problems: ['not-found'],
})

const facts = { kind: groupKind, sub: groupSub, name, purpose: purpose.default(''), joining: groupJoining.default('free') }

export const foundGroup = command('groups.found', {
  path: '/groups',
  summary: 'Founds a group in a village or villager group (or a township, when its trade spans villages).',
  input: z.object({ id, place: placeCode, foundedOn: day, ...facts }),
  output: z.object({ id }),
  problems: ['not-found'],
})

export const changeGroup = command('groups.change', {
  path: '/groups/:id',
  summary: 'Changes a group’s name, kind and purpose.',
  input: z.object({ id, version: z.number().int(), ...facts }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const dissolveGroup = command('groups.dissolve', {
  path: '/groups/:id/dissolve',
  summary: 'Dissolves a group: its memberships end on that day, and its leaders’ terms at once.',
  input: z.object({ id, version: z.number().int(), on: day, why }),
  output: z.object({ version: z.number().int() }),
  problems: ['not-found', 'stale', 'wrong-step'],
})

export const joinGroup = command('groups.join', {
  path: '/groups/:id/join',
  summary: 'A resident joins a group, of free will.',
  input: z.object({ id, membership: id.describe('id of the new membership'), person: id, on: day }),
  output: z.object({ membership: id }),
  problems: ['not-found', 'wrong-step'],
})

/** What a resident sees of a group before joining: never who belongs to it. */
const nearGroup = z.object({
  id,
  name: z.string(),
  kind: groupKind,
  sub: groupSub,
  place: placeCode,
  placeName: z.string(),
  purpose: z.string(),
  joining: groupJoining,
  members: z.number().int(),
  leaders: z.array(z.string()),
  membership: id.nullable().describe('the own membership'),
  request: id.nullable().describe('the own request that waits'),
})

export const groupsNear = read('groups.near', {
  path: '/groups/near',
  summary: 'The groups of the caller’s own village, to join and to leave.',
  input: z.object({}),
  output: z.object({ items: z.array(nearGroup) }),
})

export const joinFreely = command('groups.joinFreely', {
  path: '/groups/:id/join-freely',
  summary: 'A resident joins a group of the own village; where the leader confirms, asks to.',
  input: z.object({ id, membership: id.describe('id of the new membership, or of the request'), note: z.string().trim().max(200).default('') }),
  output: z.object({ joined: z.boolean() }),
  problems: ['not-found', 'wrong-step'],
})

export const takeBackRequest = command('groups.takeBackRequest', {
  path: '/groups/:id/requests/:request/take-back',
  summary: 'Takes the own request to join back.',
  input: z.object({ id, request: id }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const groupRequests = read('groups.requests', {
  path: '/groups/:id/requests',
  summary: 'Who asked to join a group and waits for an answer.',
  input: z.object({ id }),
  output: z.object({ items: z.array(z.object({ id, person: id, name: z.string(), note: z.string(), askedAt: instant })) }),
  problems: ['not-found'],
})

export const answerRequest = command('groups.answerRequest', {
  path: '/groups/:id/requests/:request',
  summary: 'The leader, or an officer of the place, lets somebody join or says why not.',
  input: z.object({ id, request: id, join: z.boolean(), answer: z.string().trim().max(200).default('') }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step'],
})

export const leaveGroup = command('groups.leave', {
  path: '/groups/:id/leave',
  summary: 'A member leaves a group, of free will; a leader hands over first.',
  input: z.object({ id, membership: id, on: day }),
  output: z.object({}),
  problems: ['not-found', 'wrong-step', 'leads-the-group'],
})

export const leadGroup = command('groups.lead', {
  path: '/groups/:id/lead',
  summary: 'A resident becomes leader of a group for a term; one leader may lead several groups.',
  input: z.object({ id, term: id.describe('id of the new term'), person: id, origin: leaderOrigin, chosen: leaderChosen, fromDay: day, toDay: day.optional() }),
  output: z.object({ term: id }),
  problems: ['not-found', 'wrong-step'],
})

export const endLead = command('groups.endLead', {
  path: '/groups/:id/end-lead',
  summary: 'Ends a leader’s term at once; the leader sees the group’s members no more from this moment on.',
  input: z.object({ id, term: id, why: why.optional().describe('required when nobody else leads the group') }),
  output: z.object({ leaderless: z.boolean() }),
  problems: ['not-found', 'wrong-step'],
})
