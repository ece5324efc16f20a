import { answerList, consultation, publishAnswer, withdrawAnswer } from '@balian/contract/consultations'
import { caseSubject } from '../../foundation/cases/index.ts'
import { caseKindOf } from '../../foundation/matters/index.ts'
import { spokenNames } from '../../foundation/places/index.ts'
import { covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { consultationDeclared } from './consultations.ts'
import { answerOf, answersFor, insertAnswer, takeAnswerBack } from './store.ts'

const load = caseSubject(caseKindOf({ ...consultationDeclared, matter: consultation as never }))

export const answerListHandler = read(answerList, {
  shows: 'nobody',
  run: async ({ tx, me, input }) => {
    const { rows, total } = await answersFor(tx, input)
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map((row) => ({
      id: row.id,
      area: row.area,
      question: row.question,
      answer: row.answer,
      basis: row.basis,
      publishedAt: row.published_at,
      office: places.get(row.place) ?? row.place,
      mine: me.posts.some((post) => (post.role === 'law-tutor' || post.role === 'manager') && covers(post.place, row.place)),
    }))
    return { items, total, more: false }
  },
})

/** Only what was checked; and only in the words that whoever publishes has read for names. */
export const publishAnswerHandler = command(publishAnswer, {
  subject: ({ tx, input }) => load({ tx, input: { id: input.consultation } }),
  audit: ({ input, subject: { row } }) => ({ on: ['consultation', row.id], place: row.place, detail: { answer: input.id } }),
  run: async ({ tx, input, now, subject: { row } }) => {
    if (row.state !== 'checked' && row.state !== 'closed') fail('wrong-step', { state: row.state, step: 'publish' })
    const { id, area, question, answer, basis } = input
    const of = { county: row.county, id, place: row.place, consultation: row.id }
    await insertAnswer(tx, { ...of, area, question, answer, basis, published_at: now.toISOString(), withdrawn_at: null, withdrawn_why: null })
    return { id }
  },
})

export const withdrawAnswerHandler = command(withdrawAnswer, {
  subject: async ({ tx, input }) => {
    const answer = (await answerOf(tx, input.id)) ?? fail('not-found')
    return { answer, place: answer.place }
  },
  audit: ({ input, subject: { answer } }) => ({ on: ['consultation', answer.consultation], place: answer.place, purpose: input.why }),
  run: async ({ tx, input, now, subject: { answer } }) => {
    if (answer.withdrawn_at) fail('wrong-step', { state: 'withdrawn', step: 'withdraw' })
    await takeAnswerBack(tx, answer, { withdrawn_at: now.toISOString(), withdrawn_why: input.why })
    return {}
  },
})
