import { newReceipt, topicPage, topicRoll } from '@balian/contract/deliberation'
import {
  acceptTopic,
  addTopicStep,
  answerTopicObjection,
  carryTopic,
  castTopicVote,
  closeTopicVote,
  declineTopic,
  doTopicStep,
  draftNotice,
  enterTopicCount,
  finishTopic,
  handTopicPaper,
  objectTopic,
  openTopicVote,
  postOpinion,
  proposeTopic,
  publishTopic,
  withdrawTopic,
  writeMinutes,
} from '@balian/contract/deliberation-acts'
import { forums } from '@balian/contract/forums'
import { addDays } from '../platform/calendar.ts'
import { demoPlaces } from './accounts.ts'
import type { Demo, Wanted } from './make.ts'
import type { DemoOfficer } from './officers.ts'
import type { Deed, Player } from './play.ts'
import type { Row } from './rows.ts'
import { type Chance, chance } from './seed.ts'
import { asked, type Story, stories } from './topics.ts'

/** One representative for some ten households of each village, two in five of them women. */
export function demoRepresentatives(demo: Demo, wanted: Wanted): Row[] {
  const own = chance(`${wanted.seed} representatives`)
  const from = addDays(wanted.today, -500)
  return [...Map.groupBy(demo.homes, ({ people }) => people[0]!.place.slice(0, 12))].flatMap(([place, homes]) =>
    own.sample(homes, Math.max(3, Math.floor(homes.length / 10))).flatMap(({ people }) => {
      const grown = people.filter((one) => one.age >= 25 && one.age < 75 && one.state === 'present')
      const sex = own.of(0.42) ? '2' : '1'
      const one = grown.find((person) => person.sex === sex) ?? grown[0]
      if (!one) return []
      return [{ county: place.slice(0, 6), id: own.id(wanted.now), place, person: one.id, households: own.between(6, 14), from_day: from, to_day: null }]
    }),
  )
}

interface Setting {
  readonly own: Chance
  readonly demo: Demo
  readonly today: string
  readonly now: Date
}
interface Office {
  readonly chair: DemoOfficer
  readonly second: DemoOfficer
  readonly village: string
}

const hour = (day: string, text: string) => new Date(`${day}T${text}:00+08:00`)

/** Each step asks for the version that it was based on. */
const versioned = async (player: Player, who: DemoOfficer, id: string) => ({ id, version: (await player.do(who, topicPage, { id }, null)).version })

const before = (state: Story['to'], ...states: readonly Story['to'][]) => states.includes(state)

/** How many of the roll took part, and what they chose; whoever is left over abstained. */
function counted(story: Story, present: number) {
  const names = story.options ? story.options.map((_, i) => String(i + 1)) : ['for', 'against']
  const votes = Object.fromEntries(names.map((name, i) => [name, Math.floor(present * (story.votes?.[i] ?? 0))]))
  return { present, votes, blank: present - Object.values(votes).reduce((a, b) => a + b, 0), invalid: 0 }
}

/** Who votes by their own device: officers of the village who stand on the roll, and not those with whom the demo is looked at. */
const devices = ({ demo }: Setting, roll: ReadonlySet<string>): DemoOfficer[] =>
  demo.officers.filter((one) => one.person !== null && roll.has(one.person) && !['resident', 'leader', 'mediator'].includes(one.login))

async function vote(setting: Setting, player: Player, { chair }: Office, id: string, story: Story): Promise<number> {
  const roll = (await player.do(chair, topicRoll, { id }, null)).items.map(({ person }) => person)
  const took = Math.floor(roll.length * (story.took ?? 0))
  if (story.method === 'hands') return took
  const own = devices(setting, new Set(roll)).slice(0, took)
  for (const one of own) await player.do(one, castTopicVote, { id, choice: story.options ? '1' : 'for', receipt: newReceipt() }, null)
  const voted = new Set(own.map(({ person }) => person))
  const papers = roll.filter((person) => !voted.has(person)).slice(0, took - own.length)
  for (const person of papers) await player.do(chair, handTopicPaper, { id, person }, null)
  return papers.length
}

/** From the proposal to the count. */
function toTheCount(setting: Setting, office: Office, id: string, story: Story, place: string): Deed[] {
  const { own, today } = setting
  const { chair, second } = office
  const day = addDays(today, -story.ago)
  // Long enough ahead, and not in days to come.
  const called = [addDays(day, -forums[story.forum].ahead - 5), addDays(today, -4)].toSorted()[0]!
  const proposal = { id, place, forum: story.forum, kind: story.kind, title: story.title, proposal: story.proposal, by: 'committee' as const }
  const meeting = { method: story.method, options: [...(story.options ?? [])], meetOn: day, meetAt: '09:00', meetPlace: '村委会会议室', objectionDays: 5 }
  const villagers = setting.demo.homes.filter((home) => home.people[0]!.place.startsWith(office.village))
  const said = (story.said ?? []).map((text, i): Deed => {
    // At a meeting that was held villagers speak, and are written down; before it, whoever has an account.
    const speaker = story.ago < 0 ? '' : (own.pick(villagers).people[0]?.name ?? '')
    const post = { id, post: own.id(setting.now), text, meeting: speaker !== '', speaker }
    const who = i === 1 ? second : chair
    return { at: hour(story.ago < 0 ? addDays(called, 2) : day, `09:1${i}`), act: async (player) => void (await player.do(who, postOpinion, post, null)) }
  })
  const opened: Deed = { at: hour(addDays(called, -2), '10:05'), act: async (player) => void (await player.do(chair, proposeTopic, proposal, null)) }
  const ended = (route: typeof declineTopic | typeof withdrawTopic): Deed => ({
    at: hour(addDays(called, 1), '16:30'),
    act: async (player) => void (await player.do(chair, route, { ...(await versioned(player, chair, id)), why: story.why! }, null)),
  })
  if (story.to === 'declined') return [opened, ended(declineTopic)]
  if (story.to === 'withdrawn') return [opened, ended(withdrawTopic)]
  const accepted: Deed = {
    at: hour(called, '09:40'),
    act: async (player) => void (await player.do(chair, acceptTopic, { ...(await versioned(player, chair, id)), ...meeting }, null)),
  }
  if (story.to === 'discussing') return [opened, accepted, ...said]
  return [opened, accepted, ...said, { at: hour(day, '09:50'), act: (player) => count(setting, player, { chair, second, village: office.village }, id, story) }]
}

async function count(setting: Setting, player: Player, office: Office, id: string, story: Story): Promise<void> {
  const { chair, second } = office
  await player.do(chair, openTopicVote, await versioned(player, chair, id), null)
  const present = await vote(setting, player, office, id, story)
  if (story.to === 'voting') return
  await player.do(chair, closeTopicVote, await versioned(player, chair, id), null)
  const sums = counted(story, present)
  await player.do(chair, enterTopicCount, { id, ...sums }, null)
  // The second count of the topic that is being counted differs by one paper.
  const other = story.to === 'counting' ? { ...sums, votes: { ...sums.votes, for: sums.votes.for! - 1 }, blank: sums.blank + 1 } : sums
  await player.do(second, enterTopicCount, { id, ...other }, null)
}

/** Minutes, publication, objections and carrying-out. */
function afterTheCount({ own, today, now, demo }: Setting, { chair, second }: Office, id: string, story: Story): Deed[] {
  const day = addDays(today, -story.ago)
  const deed = (on: string, at: string, act: Deed['act']): Deed => ({ at: hour(on, at), act })
  const minutes = deed(day, '11:30', async (player) => {
    if (!story.minutes || before(story.to, 'failed')) return
    const roll = (await player.do(chair, topicRoll, { id }, null)).items.map(({ person }) => person)
    const attended = roll.slice(0, Math.floor(roll.length * (story.took ?? 0)))
    const held = {
      heldOn: day,
      began: '09:00',
      ended: '11:10',
      chair: chair.name,
      recorder: chair.name,
      watchers: '监票人两名，由到会代表推选',
      text: story.minutes,
      attended,
    }
    await player.do(chair, writeMinutes, { ...(await versioned(player, chair, id)), ...held }, null)
  })
  if (!before(story.to, 'objections', 'carrying', 'done')) return [minutes]
  const published = deed(day, '17:00', async (player) => {
    const { text } = await player.do(chair, draftNotice, { id, hide: '' }, null)
    await player.do(chair, publishTopic, { ...(await versioned(player, chair, id)), text }, null)
  })
  const objection = own.id(now)
  const [text, answer] = story.objection ?? ['', null]
  const objected = deed(addDays(day, 2), '08:40', async (player) => void (text && (await player.do(second, objectTopic, { id, objection, text }, null))))
  const answered = deed(addDays(day, 4), '15:10', async (player) => {
    if (answer) await player.do(chair, answerTopicObjection, { id, objection, upheld: false, answer }, null)
  })
  const first = [minutes, published, objected, answered]
  if (story.to === 'objections') return first
  return [...first, ...carried({ own, today, now, demo }, chair, id, story, addDays(day, 7))]
}

function carried({ own, today, now }: Setting, chair: DemoOfficer, id: string, story: Story, from: string): Deed[] {
  const steps = (story.steps ?? []).map(([title, ago, note]) => ({ step: own.id(now), title, who: chair.name, due: addDays(today, -ago), note }))
  const begun: Deed = {
    at: hour(from, '09:15'),
    act: async (player) => {
      await player.do(chair, carryTopic, await versioned(player, chair, id), null)
      for (const { note: _, ...step } of steps) await player.do(chair, addTopicStep, { id, ...step }, null)
    },
  }
  const done = steps.flatMap(({ step, due, note }): Deed[] =>
    note === null
      ? []
      : [{ at: hour(due, '16:00'), act: async (player) => void (await player.do(chair, doTopicStep, { id, step, doneOn: due, note, files: [] }, null)) }],
  )
  const finished: Deed = {
    at: hour(steps.at(-1)?.due ?? from, '17:30'),
    act: async (player) => void (await player.do(chair, finishTopic, { ...(await versioned(player, chair, id)), note: story.why! }, null)),
  }
  return [begun, ...done, ...(story.to === 'done' ? [finished] : [])]
}

function told(setting: Setting, office: Office, some: readonly Story[]): Deed[] {
  const resident = setting.demo.officers.find((one) => one.login === 'resident')
  const home = setting.demo.homes.flatMap(({ people }) => people).find((one) => one.id === resident?.person)?.place
  return some.flatMap((story) => {
    const id = setting.own.id(setting.now)
    const place = story.forum === 'group' ? (home ?? `${office.village}01`) : office.village
    return [...toTheCount(setting, office, id, story, place), ...afterTheCount(setting, office, id, story)]
  })
}

/** What the villages of the demo decide together: the whole range in one, and two topics each in some others. */
export function tellDeliberation(demo: Demo, wanted: Wanted): Deed[] {
  const own = chance(`${wanted.seed} deliberation`)
  const setting: Setting = { own, demo, today: wanted.today, now: wanted.now }
  const holds = (role: string, place: string) => demo.officers.find((one) => one.posts.some((post) => post.role === role && post.place === place))
  const villages = [...new Set(demo.homes.map(({ people }) => people[0]!.place.slice(0, 12)))].slice(0, 6)
  const past = stories.filter((story) => before(story.to, 'done', 'carrying', 'failed') && story.forum !== 'assembly')
  // Who starts the demo early in the morning finds what this morning brings done just now.
  const done = (deed: Deed): Deed => (deed.at > wanted.now ? { ...deed, at: wanted.now } : deed)
  const deeds = villages.flatMap((village, i) => {
    const [chair, second] = [holds('mediator', village), holds('care-helper', village)]
    if (!chair || !second) return []
    const office = { chair, second, village }
    return told(setting, office, village === demoPlaces.village ? stories : [past[i % past.length]!]).map(done)
  })
  const resident = demo.officers.find((one) => one.login === 'resident')
  const home = demo.homes.flatMap(({ people }) => people).find((one) => one.id === resident?.person)?.place
  if (!resident || !home) return deeds
  const proposal = { id: own.id(wanted.now), place: home.slice(0, 12), forum: 'representatives' as const, kind: 'other' as const, ...asked }
  return [...deeds, { at: hour(addDays(wanted.today, -1), '20:10'), act: async (player) => void (await player.do(resident, proposeTopic, proposal, null)) }]
}
