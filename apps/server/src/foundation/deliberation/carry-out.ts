import { addTopicStep, carryTopic, doTopicStep, finishTopic } from '@balian/contract/deliberation-acts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { objectionsTo } from '../ballots/index.ts'
import { takeFiles } from '../files/index.ts'
import { fileOwnerOf } from './discuss.ts'
import { act, after, loadTopicLocked, loadTopicShared, mayNow } from './load.ts'
import { redacted } from './rules.ts'
import { changeStep, changeTopic, insertStep, stepsOf } from './store.ts'

export const carryTopicHandler = command(carryTopic, {
  subject: loadTopicLocked,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, today, subject: { topic } }) => {
    mayNow(topic, 'carry')
    if (today <= topic.objections_until!) fail('wrong-step', { state: 'objections-open', step: 'carry' })
    const open = (await objectionsTo(tx, topic)).some((one) => one.answer === null)
    if (open) wrong('objections', 'open', '还有异议没有答复，请先答复。', 'An objection is not answered yet. Answer it first.')
    await changeTopic(tx, topic, { state: 'carrying' })
    return after(topic, 'carrying')
  },
})

export const addTopicStepHandler = command(addTopicStep, {
  subject: loadTopicShared,
  audit: ({ input, subject: { topic } }) => act(topic, { step: input.step }),
  run: async ({ tx, input, subject: { topic } }) => {
    mayNow(topic, 'addStep')
    const { step: id, title, who, due } = input
    await insertStep(tx, { county: topic.county, id, topic: topic.id, title, who, due, done_on: null, note: '' })
    return {}
  },
})

export const doTopicStepHandler = command(doTopicStep, {
  subject: loadTopicShared,
  audit: ({ input, subject: { topic } }) => act(topic, { step: input.step }),
  run: async ({ tx, input, today, subject: { topic } }) => {
    mayNow(topic, 'doStep')
    const step = (await stepsOf(tx, topic)).find((one) => one.id === input.step) ?? fail('not-found')
    if (step.done_on) fail('wrong-step', { state: 'done', step: 'doStep' })
    if (input.doneOn > today) wrong('doneOn', 'day-to-come', '完成日期不能晚于今天。', 'It cannot be done after today.')
    await changeStep(tx, step, { done_on: input.doneOn, note: input.note })
    await takeFiles(tx, input.files, fileOwnerOf(topic))
    return {}
  },
})

/** What came of it is published too, and so told without personal numbers. */
export const finishTopicHandler = command(finishTopic, {
  subject: loadTopicLocked,
  audit: ({ subject: { topic } }) => act(topic),
  run: async ({ tx, input, today, subject: { topic } }) => {
    mayNow(topic, 'finish')
    const steps = await stepsOf(tx, topic)
    if (steps.length === 0 || steps.some((one) => one.done_on === null))
      wrong('note', 'steps-open', '还有落实步骤没有完成，请先逐项办结。', 'Not every step is done. Finish them first.')
    await changeTopic(tx, topic, { state: 'done', done_on: today, note: redacted(input.note, '').text })
    return after(topic, 'done')
  },
})
