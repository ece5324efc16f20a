import { grantPost } from '@balian/contract/officers'
import type { Received } from '@balian/contract/route'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { placeExists } from '../places/index.ts'
import { isOfficer, mayStandBeside, overlap, standsAt } from './rules.ts'
import { comingPostsOf, findAccountById, insertPost } from './store.ts'

/** What is wrong with the post in itself, whoever gets it. */
function checkPost(input: Received<typeof grantPost>): void {
  if (!standsAt(input.role, input.place)) wrong('role', 'tier', '这个岗位不能设在这一级。', 'This post cannot stand at this tier.')
  if (input.deployed && !isOfficer(input.role)) wrong('deployed', 'officers-only', '只有“八员”岗位填写包抓方式。', 'Only the eight officers are deployed.')
  if (input.toDay && input.toDay < input.fromDay) wrong('toDay', 'before-start', '截止日期不能早于起始日期。', 'The last day cannot come before the first.')
}

export const grantPostHandler = command(grantPost, {
  owner: true,
  subject: async ({ input }) => ({ place: input.place }),
  audit: ({ input }) => ({ on: ['post', input.id], place: input.place, detail: { account: input.account, role: input.role, from: input.fromDay } }),
  run: async ({ tx, me, input, now, today }) => {
    if (input.account === me.account) fail('own-account')
    checkPost(input)
    if (!(await placeExists(tx, input.place, today))) fail('not-found')
    const account = await findAccountById(tx, input.account) // locked: two posts granted at once see each other
    if (!account || account.closed_at) return fail('not-found')
    const days = { from: input.fromDay, to: input.toDay ?? null }
    const beside = (await comingPostsOf(tx, account.id, today)).filter((held) => overlap(held, days))
    const same = beside.some((held) => held.role === input.role && held.place === input.place && held.account === account.id)
    if (same) wrong('role', 'held', '该账号已担任这一岗位。', 'This account holds this post already.')
    if (
      !mayStandBeside(
        input.role,
        beside.map((held) => held.role),
      )
    )
      fail('administrators-apart')
    await insertPost(tx, {
      id: input.id,
      account: account.id,
      role: input.role,
      place: input.place,
      deployed: input.deployed ?? null,
      substitute: null,
      substitute_until: null,
      from_day: days.from,
      to_day: days.to,
      ended_at: null,
      ended_why: null,
      version: 1,
      made_at: now.toISOString(),
    })
    return { id: input.id }
  },
})
