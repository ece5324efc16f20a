import { randomBytes } from 'node:crypto'
import { drawCalls, drawList, drawPage, recordCall } from '@balian/contract/call-backs'
import { newId } from '@balian/contract/ids'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf } from '../access/index.ts'
import { markChanged } from '../indicators/index.ts'
import { calls } from './indicators.ts'
import { policy } from './policy.ts'
import { drawn, frameOf } from './sampling.ts'
import { callsOf, changeCall, type DrawRow, drawOf, drawsSeen, eligibleFor, insertCalls, insertDraw, lockCall } from './store.ts'

const shown = (row: DrawRow) => ({
  id: row.id,
  place: row.place,
  placeName: row.placeName,
  from: row.from_day,
  to: row.to_day,
  seed: row.seed,
  eligible: row.eligible.length,
  size: Math.min(row.size, row.eligible.length),
  done: row.done,
  drawnAt: row.drawn_at,
  drawnBy: row.drawn_by,
})

export const drawListHandler = read(drawList, {
  shows: 'nobody',
  run: async ({ tx }) => ({ items: (await drawsSeen(tx)).map(shown) }),
})

export const drawPageHandler = read(drawPage, {
  subject: async ({ tx, input }) => {
    const draw = (await drawOf(tx, input.id)) ?? fail('not-found')
    return { draw, place: draw.place }
  },
  shows: 'nobody',
  run: async ({ tx, me, subject: { draw } }) => {
    const rows = await callsOf(tx, draw)
    const again = drawn(draw.seed, draw.eligible, draw.size)
    return {
      ...shown(draw),
      frame: frameOf(draw.eligible),
      same: again.length === rows.length && again.every((id, i) => rows[i]!.matter === id),
      items: rows.map((row) => ({
        id: row.id,
        n: row.n,
        matter: row.matter,
        line: row.line,
        kind: row.kind,
        title: row.title,
        place: row.place,
        placeName: row.placeName,
        result: row.result,
        content: row.content,
        note: row.note,
        calledOn: row.called_on,
        calledBy: row.called_by,
      })),
      can: canOf(me, policy, 'call-backs', { place: draw.place }, { record: true }),
    }
  },
})

/** The seed comes from the machine's own source of randomness at the moment of the draw, and a period is drawn once. */
export const drawHandler = command(drawCalls, {
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input, result }) => ({ on: ['call-back-draw', input.id], place: input.place, detail: { from: input.from, to: input.to, drawn: result.drawn } }),
  run: async ({ tx, me, input, now, today }) => {
    const { id, place, from, to, size } = input
    if (from > to) wrong('to', 'before-start', '截止日期不能早于起始日期。', 'The last day cannot come before the first.')
    if (to >= today) wrong('to', 'not-over', '请选择今天以前已经过完的日期。', 'Choose days that are over: the last must lie before today.')
    const eligible = await eligibleFor(tx, place, from, to)
    if (eligible.length === 0)
      wrong('from', 'none', '这段时间没有办结且同意回访的事项。', 'No matter was closed in these days whose people agreed to be called.')
    const ids = eligible.map((one) => one.id)
    const county = place.slice(0, 6)
    const seed = randomBytes(16).toString('hex')
    await insertDraw(tx, { county, id, place, from_day: from, to_day: to, seed, eligible: ids, size, drawn_by: me.name, drawn_at: now.toISOString() })
    const places = new Map(eligible.map((one) => [one.id, one.place]))
    const chosen = drawn(seed, ids, size)
    const blank = { result: 'waiting' as const, content: null, note: '', called_on: null, called_by: null }
    await insertCalls(
      tx,
      chosen.map((matter, i) => ({ county, id: newId(), draw: id, n: i + 1, matter, place: places.get(matter)!, ...blank })),
    )
    return { id, drawn: chosen.length }
  },
})

export const recordCallHandler = command(recordCall, {
  subject: async ({ tx, input }) => {
    const call = (await lockCall(tx, input.id)) ?? fail('not-found')
    return { call, place: call.place }
  },
  audit: ({ input, subject: { call } }) => ({ on: ['call-back', call.id], place: call.place, detail: { result: input.result } }),
  run: async ({ tx, me, input, today, subject: { call } }) => {
    if (call.result !== 'waiting') fail('wrong-step', { state: call.result, step: 'record' })
    if ((input.result === 'reached') !== (input.content !== undefined))
      wrong('content', 'content', '接通的请选择满意程度，没有接通的不选。', 'Say how content somebody was who was reached, and only then.')
    const { result, content, note } = input
    await changeCall(tx, call, { result, content: content ?? null, note, called_on: today, called_by: me.name })
    await markChanged(tx, calls, call.place)
    return {}
  },
})
