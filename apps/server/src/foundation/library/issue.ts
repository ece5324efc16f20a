import { confirmRead, endPaper, issuePaper, revisePaper } from '@balian/contract/library'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { holdersUnder } from '../access/index.ts'
import { takeFiles } from '../files/index.ts'
import { notify } from '../messages/index.ts'
import { act, fileOwnerOf, loadOwnLocked, loadPaper } from './load.ts'
import { addressed, inForce } from './rules.ts'
import { changePaper, insertPaper, insertRead, insertVersion, versionsOf } from './store.ts'
import type { PaperTable } from './tables.ts'

/** Whoever must read a paper is told of it, and of each new version. */
const tell = async (c: { tx: Parameters<typeof notify>[0]; today: string; now: Date }, paper: PaperTable, me: string): Promise<void> => {
  if (!paper.asks_receipt) return
  const holders = await holdersUnder(c.tx, { roles: paper.audience, place: paper.place, today: c.today })
  const to = holders.map(({ account }) => account).filter((account) => account !== me)
  await notify(c.tx, {
    key: 'library.toRead',
    params: { title: paper.title },
    about: { kind: 'library-paper', id: paper.id, place: paper.place },
    to,
    now: c.now,
  })
}

export const issuePaperHandler = command(issuePaper, {
  subject: ({ input }) => Promise.resolve({ place: input.place }),
  audit: ({ input }) => ({ on: ['library-paper', input.id], place: input.place, detail: { kind: input.kind } }),
  run: async ({ tx, me, input, now, today }) => {
    const paper: PaperTable = {
      county: input.place.slice(0, 6),
      id: input.id,
      place: input.place,
      kind: input.kind,
      line: input.line ?? null,
      title: input.title,
      number: input.number,
      issuer: input.issuer,
      audience: input.audience,
      asks_receipt: input.asksReceipt,
      ended_on: null,
      ended_why: '',
      opened_by: me.account!,
      opened_at: now.toISOString(),
      version: 1,
    }
    await insertPaper(tx, paper)
    const first = { number: 1, from_day: input.fromDay, text: input.text, change: '' }
    await insertVersion(tx, { county: paper.county, paper: paper.id, ...first, by: me.account!, by_name: me.name, at: now.toISOString() })
    await takeFiles(tx, input.files, fileOwnerOf(paper))
    await tell({ tx, today, now }, paper, me.account!)
    return { id: paper.id }
  },
})

export const revisePaperHandler = command(revisePaper, {
  subject: loadOwnLocked,
  audit: ({ subject: { paper } }) => act(paper),
  run: async ({ tx, me, input, now, today, subject: { paper } }) => {
    if (paper.ended_on) fail('wrong-step', { state: 'ended', step: 'revise' })
    const [latest] = await versionsOf(tx, paper)
    if (input.fromDay < latest!.from_day)
      wrong('fromDay', 'before-version', `不能早于上一版的施行日期（${latest!.from_day}）。`, `Not before the last version (${latest!.from_day}).`)
    if (input.text === latest!.text)
      wrong('text', 'unchanged', '内容和上一版相同，请修改后再发布。', 'The text is the same as before. Change it, then issue it.')
    const next = { number: latest!.number + 1, from_day: input.fromDay, text: input.text, change: input.change }
    await insertVersion(tx, { county: paper.county, paper: paper.id, ...next, by: me.account!, by_name: me.name, at: now.toISOString() })
    await changePaper(tx, paper, {})
    await takeFiles(tx, input.files, fileOwnerOf(paper))
    await tell({ tx, today, now }, paper, me.account!)
    return { id: paper.id }
  },
})

export const endPaperHandler = command(endPaper, {
  subject: loadOwnLocked,
  audit: ({ input, subject: { paper } }) => ({ ...act(paper), purpose: input.why }),
  run: async ({ tx, input, subject: { paper } }) => {
    if (paper.ended_on) fail('wrong-step', { state: 'ended', step: 'end' })
    await changePaper(tx, paper, { ended_on: input.on, ended_why: input.why })
    return { id: paper.id }
  },
})

/** Confirms the version in force: an older one, or one that came meanwhile, is not what was read. */
export const confirmReadHandler = command(confirmRead, {
  subject: loadPaper,
  audit: ({ input, subject: { paper } }) => act(paper, { number: input.number }),
  run: async ({ tx, me, input, now, today, subject: { paper } }) => {
    const here = me.posts.filter((post) => post.place.startsWith(paper.place)).map((post) => post.role)
    if (!paper.asks_receipt || !addressed(paper.audience, here)) fail('wrong-step', { state: 'no-receipt', step: 'read' })
    if (inForce(await versionsOf(tx, paper), today).number !== input.number) fail('wrong-step', { state: 'superseded', step: 'read' })
    const readAt = now.toISOString()
    await insertRead(tx, paper, input.number, me.account!, readAt)
    return { readAt }
  },
})
