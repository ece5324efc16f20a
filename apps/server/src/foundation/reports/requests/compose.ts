import { changeRequest as changeRoute, composeRequest, mostAsked, sendRequest, withdrawRequest } from '@balian/contract/report-requests'
import type { Received } from '@balian/contract/route'
import { command } from '../../../platform/command.ts'
import type { Handler } from '../../../platform/handler.ts'
import { wrong } from '../../../platform/problem.ts'
import { type Indicator, isSealed } from '../../indicators/index.ts'
import { act, loadRequestLocked, requestMayNow } from './load.ts'
import { changeRequest, countyOf, digitsOf, insertRequest, insertSheets, placesOf, type RequestTable } from './store.ts'

type Draft = Omit<Received<typeof composeRequest>, 'id' | 'place'>

/** What a table must be, so that the system can fill it and people can answer it. */
function check(all: readonly Indicator[], { place }: Pick<RequestTable, 'place'>, draft: Draft, today: string): void {
  const { tier, fromDay, toDay, dueOn, columns } = draft
  if (digitsOf[tier] <= place.length) wrong('tier', 'not-below', '请选择本级以下的层级填报。', 'Choose a tier below your own office.')
  if (fromDay > toDay) wrong('toDay', 'before-start', '结束日期不能早于开始日期。', 'The last day cannot come before the first.')
  if (dueOn <= today || dueOn <= toDay) wrong('dueOn', 'too-soon', '报送期限应在今天和统计期之后。', 'The deadline must come after today and after the period.')
  if (columns.filter((one) => one.kind === 'asked').length > mostAsked)
    wrong('columns', 'too-many-asked', `人工填写的项目最多 ${mostAsked} 项。`, `At most ${mostAsked} columns may be asked of people.`)
  if (new Set(columns.map((one) => one.key)).size < columns.length) wrong('columns', 'twice', '项目编号重复。', 'Two columns have the same key.')
  for (const [i, column] of columns.entries()) {
    if (column.kind === 'asked') continue
    const one = all.find(({ name }) => name === column.indicator)
    if (!one) wrong(`columns.${i}.indicator`, 'unknown', '没有这个指标，请重新选择。', 'There is no such indicator. Choose again.')
    if (isSealed(one)) wrong(`columns.${i}.indicator`, 'sealed', '保密档案的数字不能逐地报送。', 'Numbers of sealed files cannot be asked place by place.')
  }
}

const kept = ({ title, why, tier, fromDay, toDay, dueOn, columns }: Draft) => ({ title, why, tier, from_day: fromDay, to_day: toDay, due_on: dueOn, columns })

export function composing(all: readonly Indicator[]): Handler[] {
  return [
    command(composeRequest, {
      subject: async ({ input }) => ({ place: input.place }),
      audit: ({ input }) => ({ on: ['report-request', input.id], place: input.place }),
      run: async ({ tx, me, input, now, today }) => {
        check(all, input, input, today)
        const { id, place } = input
        const made = { made_by: me.account!, made_name: me.name, made_at: now.toISOString(), sent_at: null, closed_at: null, ended_why: '' }
        await insertRequest(tx, { county: countyOf(place), id, place, ...kept(input), state: 'draft', ...made, version: 1 })
        return { id, version: 1 }
      },
    }),
    command(changeRoute, {
      subject: loadRequestLocked,
      audit: ({ subject: { request } }) => act(request, request.place),
      run: async ({ tx, input, today, subject: { request } }) => {
        requestMayNow('change', request)
        check(all, request, input, today)
        return { id: request.id, version: await changeRequest(tx, request, kept(input)) }
      },
    }),
    sendHandler,
    withdrawHandler,
  ]
}

/** From here on every place of the tier owes a row, and every office between gathers. */
const sendHandler = command(sendRequest, {
  subject: loadRequestLocked,
  audit: ({ subject: { request } }) => act(request, request.place, { columns: request.columns.length, due: request.due_on }),
  run: async ({ tx, now, today, subject: { request } }) => {
    requestMayNow('send', request)
    if (request.due_on <= today) wrong('dueOn', 'too-soon', '报送期限已过，请先改期限。', 'The deadline has passed. Change it first.')
    const places = await placesOf(tx, request, today)
    if (!places.some((place) => place.length === digitsOf[request.tier]))
      wrong('tier', 'nobody', '辖区内没有这一层级的地方。', 'There is no place of this tier below you.')
    await insertSheets(tx, request.id, places)
    return { id: request.id, version: await changeRequest(tx, request, { state: 'sent', sent_at: now.toISOString() }) }
  },
})

const withdrawHandler = command(withdrawRequest, {
  subject: loadRequestLocked,
  audit: ({ input, subject: { request } }) => ({ ...act(request, request.place), purpose: input.why }),
  run: async ({ tx, input, subject: { request } }) => {
    requestMayNow('withdraw', request)
    return { id: request.id, version: await changeRequest(tx, request, { state: 'withdrawn', ended_why: input.why }) }
  },
})
