import { countLimit } from '@balian/contract/page'
import { requestList, requestLoad, sheetList, workOf } from '@balian/contract/report-requests'
import { addMonths } from '../../../platform/calendar.ts'
import { read } from '../../../platform/read.ts'
import { spokenNames } from '../../places/index.ts'
import { loadRequest } from './load.ts'
import { headOf } from './page.ts'
import { answers } from './rules.ts'
import { askedBefore, besides, digitsOf, dutiesOf, placesOf, progressOf, requestsFor } from './store.ts'

export const requestListHandler = read(requestList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { rows, total } = await requestsFor(tx, me, input.state, input)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const progress = await progressOf(tx, rows, null, today)
    const items = rows.map((row) => ({ ...headOf(row, names.get(row.place) ?? row.place), progress: progress(row.id) }))
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

/** Only at the caller's own posts: what lies beneath is the work of those who stand there. */
export const sheetListHandler = read(sheetList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { rows, total } = await dutiesOf(
      tx,
      me.posts.map((post) => post.place),
      input.done,
      input,
    )
    const items = rows.map((row) => ({
      request: row.request,
      title: row.title,
      by: row.owner,
      place: row.place,
      placeName: row.place_name,
      state: row.state,
      dueOn: row.due_on,
      late: row.state !== 'signed' && row.due_on < today,
      asked: answers(row.tier, row.place) ? row.columns.filter((one) => one.kind === 'asked').length : 0,
      note: row.note,
    }))
    return { items, total: Math.min(total, countLimit), more: total > countLimit }
  },
})

export const requestLoadHandler = read(requestLoad, {
  shows: 'nobody',
  subject: loadRequest,
  run: async ({ tx, today, subject: { request } }) => {
    const places = (await placesOf(tx, request, today)).filter((place) => place.length === digitsOf[request.tier])
    const others = await besides(tx, request)
    const names = await spokenNames(
      tx,
      others.map((one) => one.place),
    )
    const before = await askedBefore(tx, request, addMonths(today, -12))
    const again = request.columns.flatMap((column) => {
      if (column.kind !== 'asked') return []
      const same = before.find(({ columns }) => columns.some((one) => one.kind === 'asked' && one.label === column.label))
      return same ? [{ label: column.label, title: same.title, on: same.to_day }] : []
    })
    return {
      places: places.length,
      ...workOf(request.columns),
      others: others.map(({ title, place, due_on, columns }) => ({ title, by: names.get(place) ?? place, dueOn: due_on, minutes: workOf(columns).minutes })),
      again,
    }
  },
})
