import { acceptTopic, declineTopic, proposeTopic, withdrawTopic } from '@balian/contract/deliberation-acts'
import { type ForumName, forums } from '@balian/contract/forums'
import type { Day, Id, PlaceCode } from '@balian/contract/ids'
import { addDays } from '../../platform/calendar.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { drawRoll, makeBallot } from '../ballots/index.ts'
import { belongs, groupOf, membersNow } from '../groups/index.ts'
import { tellResidents } from '../messages/index.ts'
import { oneOfEachHousehold, peopleBornBy, personCards } from '../people/index.ts'
import { placeExists } from '../places/index.ts'
import { act, after, inOffice, loadTopicLocked, mayNow } from './load.ts'
import { changeTopic, insertTopic, representativesOf } from './store.ts'
import type { TopicTable } from './tables.ts'

const length = { village: 12, group: 14 } as const

function meetsAt(forum: ForumName, place: PlaceCode, group: Id | null): void {
  const { at } = forums[forum]
  if (at !== 'any' && place.length !== length[at])
    wrong(
      'place',
      'forum-place',
      at === 'village' ? '请选择一个村。' : '请选择一个社（村民小组）。',
      at === 'village' ? 'Choose a village.' : 'Choose a villager group.',
    )
  if ((forum === 'mutual-aid') !== (group !== null)) wrong('group', 'forum-group', '请选择互助组。', 'Choose the mutual-aid group.')
}

const blank = {
  method: 'ballot' as const,
  options: [],
  meet_on: null,
  meet_at: '',
  meet_place: '',
  objection_days: 5,
  state: 'proposed' as const,
  outcome: null,
  took: null,
  votes: null,
  blank: null,
  invalid: null,
  chosen: null,
  decided_on: null,
  notice: null,
  published_on: null,
  objections_until: null,
  done_on: null,
  note: '',
  version: 1,
}

const livesIn = async (tx: Tx, person: Id, place: PlaceCode): Promise<boolean> =>
  (await personCards(tx, [person])).get(person)?.place.startsWith(place) ?? false

/** An office brings something up for its place; a resident for the village or group where they live, or a group to which they belong. */
export const proposeTopicHandler = command(proposeTopic, {
  subject: async ({ tx, me, input }) => {
    const group = input.group ? ((await groupOf(tx, input.group)) ?? fail('not-found')) : null
    const place = group ? group.place : input.place
    const own = me.person !== null && (await (group ? belongs(tx, group, me.person) : livesIn(tx, me.person, place)))
    return { group, place, people: own ? [me.person!] : [], groups: group ? [group.id] : [] }
  },
  audit: ({ input, subject: { place } }) => ({ on: ['topic', input.id], place, detail: { forum: input.forum, kind: input.kind } }),
  run: async ({ tx, me, input, now, today, subject: { group, place } }) => {
    meetsAt(input.forum, place, group?.id ?? null)
    if (!(await placeExists(tx, place, today))) fail('not-found')
    const office = inOffice(me, place)
    await insertTopic(tx, {
      ...blank,
      county: place.slice(0, 6),
      id: input.id,
      place,
      in_group: group?.id ?? null,
      forum: input.forum,
      kind: input.kind,
      title: input.title,
      proposal: input.proposal,
      put_by: office ? input.by : 'person',
      proposer: office ? input.proposer : me.name,
      person: office ? null : me.person,
      opened_by: me.account!,
      opened_at: now.toISOString(),
    })
    return { id: input.id, version: 1, state: 'proposed' as const }
  },
})

/** 《宪法》 art. 34: whoever is eighteen may vote. */
const bornBy = (day: Day): Day => `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`

/** Who may speak and vote, by the forum's rule. */
async function entitled(tx: Tx, { forum, place, county, in_group }: TopicTable, on: Day): Promise<Id[]> {
  const { roll } = forums[forum]
  if (roll === 'people') return peopleBornBy(tx, place, bornBy(on))
  if (roll === 'households') return oneOfEachHousehold(tx, place, bornBy(on))
  if (roll === 'representatives') return (await representativesOf(tx, place, on)).map(({ person }) => person)
  const members = await personCards(tx, await membersNow(tx, { county, id: in_group! }))
  return [...members.values()].filter(({ birth }) => birth <= bornBy(on)).map(({ id }) => id)
}

export const acceptTopicHandler = command(acceptTopic, {
  subject: loadTopicLocked,
  audit: ({ input, subject: { topic } }) => act(topic, { forum: input.forum ?? topic.forum, method: input.method, meetOn: input.meetOn }),
  run: async ({ tx, input, now, today, subject: { topic } }) => {
    mayNow(topic, 'accept')
    const forum = input.forum ?? topic.forum
    meetsAt(forum, topic.place, topic.in_group)
    const { ahead } = forums[forum]
    if (input.meetOn < addDays(today, ahead))
      wrong(
        'meetOn',
        'too-soon',
        ahead > 0 ? `${forums[forum].zh}须提前${ahead}天通知，请改到${addDays(today, ahead)}或以后。` : '开会日期不能早于今天。',
        ahead > 0 ? `The call goes out ${ahead} days before: choose ${addDays(today, ahead)} or later.` : 'The meeting cannot lie before today.',
      )
    if (input.options.length === 1)
      wrong('options', 'one-option', '至少写两个方案，或者都不写（同意／不同意）。', 'Write at least two options, or none (for or against).')
    const roll = await entitled(tx, { ...topic, forum }, input.meetOn)
    if (roll.length === 0)
      wrong(
        'forum',
        'nobody',
        forum === 'representatives' ? '本村还没有登记村民代表，请先登记。' : '没有符合条件的参会人员，请核对名册。',
        forum === 'representatives' ? 'The village has no representatives on record. Write them down first.' : 'Nobody is entitled. Check the register.',
      )
    await makeBallot(tx, { county: topic.county, id: topic.id, place: topic.place, in_group: topic.in_group, method: input.method })
    await drawRoll(tx, topic, roll)
    await changeTopic(tx, topic, {
      forum,
      method: input.method,
      options: input.options,
      meet_on: input.meetOn,
      meet_at: input.meetAt,
      meet_place: input.meetPlace,
      objection_days: input.objectionDays,
      state: 'discussing',
    })
    const params = { title: topic.title, day: input.meetOn, place: input.meetPlace }
    await tellResidents(tx, { key: 'deliberation.called', params, about: { kind: 'topic', id: topic.id, place: topic.place } }, roll, now)
    return after(topic, 'discussing')
  },
})

export const declineTopicHandler = command(declineTopic, {
  subject: loadTopicLocked,
  audit: ({ input, subject: { topic } }) => ({ ...act(topic), purpose: input.why }),
  run: async ({ tx, input, now, today, subject: { topic } }) => {
    mayNow(topic, 'decline')
    await changeTopic(tx, topic, { state: 'declined', note: input.why, decided_on: today })
    const about = { kind: 'topic', id: topic.id, place: topic.place }
    if (topic.person) await tellResidents(tx, { key: 'deliberation.declined', params: { title: topic.title }, about }, [topic.person], now)
    return after(topic, 'declined')
  },
})

export const withdrawTopicHandler = command(withdrawTopic, {
  subject: loadTopicLocked,
  audit: ({ input, subject: { topic } }) => ({ ...act(topic), purpose: input.why }),
  run: async ({ tx, input, today, subject: { topic } }) => {
    mayNow(topic, 'withdraw')
    await changeTopic(tx, topic, { state: 'withdrawn', note: input.why, decided_on: today })
    return after(topic, 'withdrawn')
  },
})
