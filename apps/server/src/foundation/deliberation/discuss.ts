import { addTopicFiles, postOpinion, writeMinutes } from '@balian/contract/deliberation-acts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { rollOf } from '../ballots/index.ts'
import { takeFiles } from '../files/index.ts'
import { act, after, inOffice, loadTopic, loadTopicLocked, mayNow } from './load.ts'
import { changeTopic, insertPost, putMinutes } from './store.ts'
import type { TopicTable } from './tables.ts'

/** Somebody says what they think; what was said at the meeting, the office writes down with the speaker's name. */
export const postOpinionHandler = command(postOpinion, {
  subject: loadTopic,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, me, input, now, subject: { topic } }) => {
    mayNow(topic, 'post')
    const office = inOffice(me, topic.place)
    if (input.meeting && !office) fail('forbidden', { because: 'role' })
    const name = input.meeting && input.speaker ? input.speaker : me.name
    const said = { name, office: office && name === me.name, meeting: input.meeting, text: input.text, at: now.toISOString() }
    await insertPost(tx, { county: topic.county, id: input.post, topic: topic.id, account: me.account!, person: me.person, ...said })
    return {}
  },
})

export const writeMinutesHandler = command(writeMinutes, {
  subject: loadTopicLocked,
  audit: ({ input, subject: { topic } }) => act(topic, { attended: input.attended.length }),
  run: async ({ tx, me, input, now, today, subject: { topic } }) => {
    mayNow(topic, 'minutes')
    if (input.heldOn > today) wrong('heldOn', 'day-to-come', '开会日期不能晚于今天。', 'The meeting cannot lie after today.')
    const roll = new Set((await rollOf(tx, topic)).map(({ person }) => person))
    if (input.attended.some((person) => !roll.has(person))) wrong('attended', 'roll', '到会人员须在名册上。', 'Whoever came must be on the roll.')
    const { heldOn, began, ended, chair, recorder, watchers, text, attended } = input
    const held = { held_on: heldOn, began, ended, chair, recorder, watchers, text, attended: [...new Set(attended)] }
    await putMinutes(tx, { county: topic.county, topic: topic.id, ...held, written_by: me.name, written_at: now.toISOString() })
    await changeTopic(tx, topic, {})
    return after(topic, topic.state)
  },
})

export const fileOwnerOf = ({ id, place }: TopicTable) => ({ kind: 'topic', id, place })

export const addTopicFilesHandler = command(addTopicFiles, {
  subject: loadTopic,
  audit: ({ input, subject: { topic } }) => act(topic, { files: input.files.length }),
  run: async ({ tx, input, subject: { topic } }) => {
    await takeFiles(tx, input.files, fileOwnerOf(topic))
    return {}
  },
})
