import { checkReceipt, publishedList, receiptList, topicList, topicPage, topicPrint, topicRoll } from '@balian/contract/deliberation'
import {
  acceptTopic,
  addRepresentative,
  addTopicFiles,
  addTopicStep,
  answerTopicObjection,
  carryTopic,
  castTopicVote,
  closeTopicVote,
  declineTopic,
  doTopicStep,
  draftNotice,
  endRepresentative,
  enterTopicCount,
  finishTopic,
  handTopicPaper,
  objectTopic,
  openTopicVote,
  postOpinion,
  proposeTopic,
  publishTopic,
  representativeList,
  withdrawTopic,
  writeMinutes,
} from '@balian/contract/deliberation-acts'
import { foundGroup } from '@balian/contract/groups'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const day = '2026-11-24'

const fresh = (place: PlaceCode) => ({
  id: newId(),
  place,
  forum: 'assembly' as const,
  kind: 'works' as const,
  title: '修村道过水桥',
  proposal: '每户出工两天。',
})

const topic = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('topic', at, async () => (await (await make.officer('mediator', at)).do(proposeTopic, fresh(at))).id)

const group = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('deciding group', at, async () => {
    const facts = { id: newId(), place: at, kind: 'living' as const, sub: 'other' as const, name: `议事组${newId().slice(-6)}`, foundedOn: day }
    return (await (await make.officer('mediator', at)).do(foundGroup, facts)).id
  })

const villager = (make: Makers, at: PlaceCode, which: string): Promise<Id> =>
  make.record(which, at, async () => {
    const person = newId()
    await (await make.officer('population-registrar', at)).do(peopleAdd, { id: person, name: '矩阵代表', sex: '2', birth: '1970-02-03', place: at })
    return person
  })

const representative = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('representative', at, async () => {
    const id = newId()
    const input = { id, place: at, person: await villager(make, at, 'in office'), households: 8, fromDay: '2025-01-01' }
    await (await make.officer('mediator', at)).do(addRepresentative, input)
    return id
  })

/** A version that never was: whoever may act is told `stale`. */
const version = -1
const of = async (make: Makers, at: PlaceCode) => ({ id: await topic(make, at) })
const versioned = async (make: Makers, at: PlaceCode) => ({ ...(await of(make, at)), version })
const receipt = 'ABCDEFGHJKLM'

export const samples: readonly Sample[] = [
  sample(topicList, 'list', () => ({})),
  sample(publishedList, 'everyone', (_, at) => ({ place: at })),
  sample(topicPage, 'place', of),
  sample(topicRoll, 'place', of),
  sample(checkReceipt, 'place', async (make, at) => ({ ...(await of(make, at)), code: receipt })),
  sample(receiptList, 'place', of),
  sample(topicPrint, 'place', async (make, at) => ({ ...(await of(make, at)), paper: 'notice' as const })),
  // Of a group, to which neither the resident nor the leader of the walk belongs: for their own village they might.
  sample(proposeTopic, 'place', async (make, at) => ({ ...fresh(at), forum: 'mutual-aid' as const, group: await group(make, at) })),
  sample(acceptTopic, 'place', async (make, at) => ({
    ...(await versioned(make, at)),
    method: 'ballot' as const,
    meetOn: '2026-12-20',
    meetAt: '09:00',
    meetPlace: '村委会',
  })),
  sample(declineTopic, 'place', async (make, at) => ({ ...(await versioned(make, at)), why: '不属于议事范围' })),
  sample(withdrawTopic, 'place', async (make, at) => ({ ...(await versioned(make, at)), why: '改期' })),
  sample(postOpinion, 'place', async (make, at) => ({ ...(await of(make, at)), post: newId(), text: '我赞成' })),
  sample(openTopicVote, 'place', versioned),
  sample(castTopicVote, 'place', async (make, at) => ({ ...(await of(make, at)), choice: 'for', receipt })),
  sample(handTopicPaper, 'place', async (make, at) => ({ ...(await of(make, at)), person: newId() })),
  sample(closeTopicVote, 'place', versioned),
  sample(enterTopicCount, 'place', async (make, at) => ({ ...(await of(make, at)), present: 0, votes: {}, blank: 0, invalid: 0 })),
  sample(writeMinutes, 'place', async (make, at) => ({
    ...(await versioned(make, at)),
    heldOn: day,
    began: '09:00',
    ended: '10:30',
    chair: '王主任',
    recorder: '李文书',
    watchers: '',
    text: '讨论了修桥的办法。',
    attended: [],
  })),
  sample(addTopicFiles, 'place', async (make, at) => ({ ...(await of(make, at)), files: [newId()] })),
  sample(draftNotice, 'place', of),
  sample(publishTopic, 'place', async (make, at) => ({ ...(await versioned(make, at)), text: '会议决定修桥，每户出工。' })),
  sample(objectTopic, 'place', async (make, at) => ({ ...(await of(make, at)), objection: newId(), text: '没有监票人' })),
  sample(answerTopicObjection, 'place', async (make, at) => ({ ...(await of(make, at)), objection: newId(), upheld: false, answer: '已核实' })),
  sample(carryTopic, 'place', versioned),
  sample(addTopicStep, 'place', async (make, at) => ({ ...(await of(make, at)), step: newId(), title: '备料', who: '王主任', due: day })),
  sample(doTopicStep, 'place', async (make, at) => ({ ...(await of(make, at)), step: newId(), doneOn: day, note: '已备齐' })),
  sample(finishTopic, 'place', async (make, at) => ({ ...(await versioned(make, at)), note: '桥已修好' })),
  sample(representativeList, 'place', (_, at) => ({ place: at })),
  sample(addRepresentative, 'place', async (make, at) => ({
    id: newId(),
    place: at,
    person: await villager(make, at, 'newly chosen'),
    households: 9,
    fromDay: day,
  })),
  sample(endRepresentative, 'place', async (make, at) => ({ id: await representative(make, at), on: day })),
]
