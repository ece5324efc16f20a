import { endPost } from '@balian/contract/officers'
import { roleWords } from '@balian/contract/roles'
import { command } from '../../platform/command.ts'
import { fail } from '../../platform/problem.ts'
import { loadPost } from './load.ts'
import { isAdmin } from './rules.ts'
import { somebodyElseHolds, updatePost } from './store.ts'

export const endPostHandler = command(endPost, {
  owner: true,
  subject: loadPost,
  audit: ({ input, subject: { post } }) => ({
    on: ['post', post.id],
    place: post.place,
    purpose: input.why,
    detail: { account: post.account, role: post.role },
  }),
  run: async ({ tx, me, input, now, today, subject: { post } }) => {
    if (post.account === me.account) fail('own-account')
    if (post.ended_at || (post.to_day && post.to_day < today)) fail('wrong-step', { state: 'ended', step: 'endPost' })
    if (isAdmin(post.role) && !(await somebodyElseHolds(tx, post, today))) fail('last-administrator', { role: roleWords[post.role][me.language] })
    await updatePost(tx, post, { ended_at: now.toISOString(), ended_why: input.why, version: post.version + 1 })
    return {}
  },
})
