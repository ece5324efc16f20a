import { countLimit } from '@balian/contract/page'
import { petitionList, petitionPage } from '@balian/contract/petitions'
import { sql } from 'kysely'
import { casePartsOf, caseSubject, headsOf, onCase, reach, stepsCan } from '../../../foundation/cases/index.ts'
import { ratingSeen } from '../../../foundation/matters/index.ts'
import { read } from '../../../platform/read.ts'
import { policy } from './policy.ts'
import { petition, reviewUntil } from './rules.ts'
import { conditions, countPetitions, listPetitions, petitionOf } from './store.ts'

/** The register of petitions (信访台账). */
export const petitionListHandler = read(petitionList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const where = sql`${reach(me, policy['petitions.list']!)} and ${conditions(input, today)}`
    const rows = await listPetitions(tx, where, input)
    const heads = await headsOf(tx, rows, today)
    const total = await countPetitions(tx, where)
    const items = rows.map((row, i) => ({
      ...heads[i]!,
      channel: row.channel as 'letter',
      receivedOn: row.received_on,
      peopleCount: row.people_count,
      parties: row.party_names,
      workers: row.worker_names,
    }))
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** One petition; its people see that it was opened. */
export const petitionPageHandler = read(petitionPage, {
  subject: caseSubject(petition),
  shows: ({ subject }) => onCase(subject.row),
  run: async ({ tx, me, subject, today, services }) => {
    const { row } = subject
    const p = await petitionOf(tx, row)
    const parts = await casePartsOf(tx, row, today, services.keys)
    const reviewable = p.told_on !== null && (row.state === 'answered' || row.state === 'reviewed')
    const { rating, rated } = await ratingSeen(tx, row, me.account)
    const waits = parts.transfers.some((one) => one.answer === 'offered')
    return {
      ...parts,
      petition: {
        channel: p.channel as 'letter',
        receivedOn: p.received_on,
        brief: p.brief,
        request: p.request,
        peopleCount: p.people_count,
        answer: p.answer,
        answeredOn: p.answered_on,
        reviewUntil: reviewable ? reviewUntil(p.told_on!) : null,
      },
      rating,
      can: stepsCan(me, policy, petition, row, { close: waits ? 'not-answered' : undefined, ...rated }),
    }
  },
})
