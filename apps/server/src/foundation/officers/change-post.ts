import type { Day } from '@balian/contract/ids'
import { changePost } from '@balian/contract/officers'
import type { Received } from '@balian/contract/route'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import type { PostTable } from '../access/index.ts'
import { loadPost } from './load.ts'
import { isOfficer, mayStandBeside, overlap } from './rules.ts'
import { comingPostsOf, findAccountById, updatePost } from './store.ts'

type Input = Received<typeof changePost>

function checkDays(input: Input, post: PostTable, today: Day): void {
  const last = input.toDay
  if (last !== post.to_day && last && (last < today || last < post.from_day))
    wrong('toDay', 'past', '截止日期不能早于今天；要立即结束请用“结束任职”。', 'The last day cannot be past. To end the post now, end it.')
  if (input.substituteUntil && !input.substitute) wrong('substitute', 'missing', '请选择代理人。', 'Choose who stands in.')
  if (input.substituteUntil && input.substituteUntil < today)
    wrong('substituteUntil', 'past', '代理截止日期不能早于今天。', 'The last day of standing in cannot be past.')
}

/** A later last day must not make the post meet one that it cannot stand beside. */
async function checkHolder(tx: Tx, input: Input, post: PostTable, today: Day): Promise<void> {
  await findAccountById(tx, post.account) // locked: a post granted at the same time waits
  const days = { from: post.from_day, to: input.toDay }
  const beside = (await comingPostsOf(tx, post.account, today)).filter((held) => held.id !== post.id && overlap(held, days))
  if (
    !mayStandBeside(
      post.role,
      beside.map((held) => held.role),
    )
  )
    fail('administrators-apart')
}

/** Who stands in gets all that the post opens, so the administrators are kept apart here too. */
async function checkSubstitute(tx: Tx, input: Input, post: PostTable, today: Day): Promise<void> {
  if (!input.substitute) return
  if (input.substitute === post.account) wrong('substitute', 'self', '代理人不能是本人。', 'Nobody stands in for himself.')
  const account = await findAccountById(tx, input.substitute)
  if (!account || account.closed_at) fail('not-found')
  const days = { from: today, to: input.substituteUntil ?? input.toDay }
  const beside = (await comingPostsOf(tx, input.substitute, today)).filter((held) => held.id !== post.id && overlap(held, days))
  if (
    !mayStandBeside(
      post.role,
      beside.map((held) => held.role),
    )
  )
    fail('administrators-apart')
}

export const changePostHandler = command(changePost, {
  owner: true,
  subject: loadPost,
  audit: ({ input, subject: { post } }) => ({
    on: ['post', post.id],
    place: post.place,
    detail: { to: input.toDay, substitute: input.substitute, until: input.substituteUntil },
  }),
  run: async ({ tx, me, input, today, subject: { post } }) => {
    if (post.account === me.account || input.substitute === me.account) fail('own-account')
    if (post.ended_at || (post.to_day && post.to_day < today)) fail('wrong-step', { state: 'ended', step: 'changePost' })
    if (post.version !== input.version) fail('stale')
    checkDays(input, post, today)
    if (input.deployed && !isOfficer(post.role)) wrong('deployed', 'officers-only', '只有“八员”岗位填写包抓方式。', 'Only the eight officers are deployed.')
    await checkHolder(tx, input, post, today)
    await checkSubstitute(tx, input, post, today)
    const version = post.version + 1
    await updatePost(tx, post, {
      deployed: input.deployed,
      to_day: input.toDay,
      substitute: input.substitute,
      substitute_until: input.substituteUntil,
      version,
    })
    return { version }
  },
})
