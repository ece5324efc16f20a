import { parkItem } from '@balian/contract/sync'
import { command } from '../../platform/command.ts'
import { wrong } from '../../platform/problem.ts'
import { takeThose } from '../files/index.ts'
import { notifyOffice } from '../messages/index.ts'
import { placeOf } from './check-in.ts'
import { countyOf, insertParked, phoneOf } from './store.ts'

/** Taken from whoever wrote it, although posts have ended and the phone was cut off: nothing that was written is thrown away. */
export const parkHandler = command(parkItem, {
  audit: ({ input }) => ({ on: ['parked', input.id], detail: { route: input.route, why: input.why, problem: input.problem } }),
  run: async ({ tx, me, input, now, today, services }) => {
    const place = (await placeOf(tx, me)) ?? (await phoneOf(tx, me.account!, input.phone))?.place
    if (!place)
      return wrong(
        'phone',
        'nobody',
        '没有可以转交的主管，请保留手机上的内容并联系乡镇综治办。',
        'There is no office to hand it to. Keep it and ask the township.',
      )
    const { id, phone, command: given, route, title, files, why, problem, said, written } = input
    const parked = now.toISOString()
    const first = await insertParked(tx, {
      county: countyOf(place),
      id,
      place,
      account: me.account!,
      phone,
      command: given,
      route,
      title,
      files,
      why,
      problem,
      said,
      written,
      parked,
      input: services.keys.seal(input.input),
      state: 'waiting',
      taker: null,
      note: '',
    })
    // Else they would be gone after a day, as files that no record has taken.
    if (first) await takeThose(tx, files, { kind: 'parked', id, place })
    const about = { kind: 'parked', id, place }
    await notifyOffice(tx, { key: 'sync.parked', params: { name: me.name, title }, roles: ['manager'], place, today, now, about, once: `parked:${given}` })
    return {}
  },
})
