import { signIn, signsNear } from '@balian/contract/lectures'
import { spokenNames } from '../../foundation/places/index.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { codeFits } from './code.ts'
import { insertSign, lecturesNear, openLecture, signedBy } from './store.ts'

export const signsNearHandler = read(signsNear, {
  shows: 'nobody',
  run: async ({ tx, me }) => {
    const rows = await lecturesNear(tx)
    const signed = await signedBy(
      tx,
      me.account!,
      rows.map((row) => row.id),
    )
    const places = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    return { items: rows.map(({ id, theme, place }) => ({ id, theme, placeName: places.get(place) ?? place, signed: signed.has(id) })) }
  },
})

/** With the code of this minute: so whoever signs in stands before the screen. Once an account; by name only who wants it. */
export const signInHandler = command(signIn, {
  audit: ({ me, input }) => ({
    on: ['lecture-session', input.id],
    ...(input.named && me.person ? { people: [me.person] } : {}),
    detail: { named: input.named },
  }),
  run: async ({ tx, me, input, now }) => {
    const session = (await openLecture(tx, input.id)) ?? fail('not-found')
    if (!codeFits(session.secret, input.code, now))
      wrong('code', 'code', '签到码不对或已过期，请看大屏幕上的新码。', 'This is not the code of this minute. Look at the screen again.')
    if ((await signedBy(tx, me.account!, [input.id])).has(input.id)) wrong('code', 'signed', '您已签到。', 'You have signed in already.')
    const row = {
      county: session.county,
      id: input.sign,
      session: input.id,
      place: session.place,
      account: me.account,
      count: 1,
      own: true,
      at: now.toISOString(),
    }
    await insertSign(tx, { ...row, person: input.named ? me.person : null, name: input.named && !me.person ? me.name : '' })
    return { theme: session.theme }
  },
})
