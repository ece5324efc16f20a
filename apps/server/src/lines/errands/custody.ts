import { acceptPapers, fetchPapers, passPapers, returnPapers, takePapers } from '@balian/contract/custody'
import type { Id } from '@balian/contract/ids'
import { actedOn, type CaseRow, caseNow, deskSubject, putOn, takeStep } from '../../foundation/cases/index.ts'
import { takeFiles } from '../../foundation/files/index.ts'
import { accountNames } from '../../foundation/officers/index.ts'
import type { Caller } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { errandKind } from './errand.ts'
import { insertMove, insertPapers, type MoveRow, movePaper, type PaperRow, papersOf } from './store.ts'

// The custody chain: whoever holds a paper passes it on, and the chain says so. Each act is a line of the errand's timeline too.

const subject = deskSubject(errandKind)
const audit = actedOn

interface By {
  readonly me: Caller
  readonly now: Date
}
const moved = ({ me, now }: By, act: MoveRow['act'], from: string, to: string, note: string, receipt = '') => ({
  act,
  from_name: from,
  to_name: to,
  by: me.account,
  by_name: me.name,
  at: now.toISOString(),
  note,
  receipt,
})
const forms = { original: '原件', copy: '复印件' } as const
/** 身份证（原件1份）、户口簿（复印件2份） */
const inWords = (papers: readonly Pick<PaperRow, 'name' | 'form' | 'count'>[]): string =>
  papers.map((one) => `${one.name}（${forms[one.form]}${one.count}份）`).join('、')

/** The papers that were named, all of this errand; `fits` says which can be handed over so. */
async function chosen(tx: Tx, row: CaseRow, ids: readonly Id[], fits: (paper: PaperRow) => boolean, zh: string, en: string): Promise<PaperRow[]> {
  const all = await papersOf(tx, row)
  const found = all.filter((paper) => ids.includes(paper.id))
  if (found.length < new Set(ids).size) wrong('papers', 'unknown', '材料不属于本事项，请刷新后重试。', 'They are not of this errand: load the page again.')
  if (!found.every(fits)) wrong('papers', 'holder', zh, en)
  return found
}

const inMyHands =
  ({ account }: Caller) =>
  (paper: PaperRow): boolean =>
    paper.holder === 'account' && paper.holder_account === account

export const takePapersHandler = command(takePapers, {
  subject,
  audit,
  run: async (c) => {
    const { input, tx, me, now } = c
    const { row } = c.subject
    if (errandKind.ends.includes(row.state)) wrong('id', 'ended', '事项已经结束，不能再收材料。', 'The errand has ended: no more papers are taken.')
    const before = await papersOf(tx, row)
    const at = { holder: 'account', holder_account: me.account, holder_name: me.name, since: now.toISOString(), offered_to: null, offered_name: null } as const
    const papers = input.papers.map((one, i) => ({ county: row.county, case_id: row.id, n: before.length + i + 1, ...one, ...at }))
    await insertPapers(tx, papers)
    for (const paper of papers) await insertMove(tx, paper, moved(c, 'taken', input.from, me.name, input.note))
    await takeFiles(tx, input.files, { kind: errandKind.kind, id: row.id, place: row.place })
    return caseNow(await takeStep(c, errandKind, row, { step: 'remark', note: `收取材料：${inWords(papers)}，交来人：${input.from}` }))
  },
})

export const passPapersHandler = command(passPapers, {
  subject,
  audit,
  run: async (c) => {
    const { input, tx, me } = c
    const { row } = c.subject
    const free = (paper: PaperRow) => inMyHands(me)(paper) && paper.offered_to === null
    const papers = await chosen(
      tx,
      row,
      input.papers,
      free,
      '只能移交自己手中、尚未移交的材料。',
      'Only papers in your own hands, not offered to anybody yet, can be passed on.',
    )
    await takeFiles(tx, input.files, { kind: errandKind.kind, id: row.id, place: row.place })
    if (!input.account) {
      if (input.body === '') wrong('body', 'to', '请选择接收人，或填写外部单位。', 'Choose an officer, or enter a body outside.')
      for (const paper of papers)
        await movePaper(
          tx,
          paper,
          { holder: 'body', holder_account: null, holder_name: input.body, since: c.now.toISOString() },
          moved(c, 'given', me.name, input.body, input.note, input.receipt),
        )
      return caseNow(
        await takeStep(c, errandKind, row, { step: 'remark', note: `递交${input.body}：${inWords(papers)}${input.receipt && `，回执 ${input.receipt}`}` }),
      )
    }
    if (input.account === me.account) wrong('account', 'self', '不能移交给自己。', 'Not to yourself.')
    const name = (await accountNames(tx, [input.account])).get(input.account) ?? wrong('account', 'who', '请选择接收人。', 'Choose an officer.')
    for (const paper of papers) await movePaper(tx, paper, { offered_to: input.account, offered_name: name }, moved(c, 'offered', me.name, name, input.note))
    // Whoever is to accept them must see what they belong to.
    const on = row.workers.includes(input.account) ? undefined : await putOn(c, row, [{ id: c.command!, account: input.account, part: 'assisting', note: '' }])
    const told = { step: 'remark', note: `移交${name}：${inWords(papers)}，待其清点接收` }
    return caseNow(await takeStep(c, errandKind, row, on ? { ...told, change: on.change } : told))
  },
})

export const acceptPapersHandler = command(acceptPapers, {
  subject,
  audit,
  run: async (c) => {
    const { input, tx, me } = c
    const { row } = c.subject
    if (!input.yes && input.note === '') wrong('note', 'why', '请说明不接收的原因。', 'Tell why you do not take them.')
    const offered = (paper: PaperRow) => paper.offered_to === me.account
    const papers = await chosen(tx, row, input.papers, offered, '只能接收移交给自己的材料。', 'Only papers that were offered to you can be accepted.')
    const free = { offered_to: null, offered_name: null }
    const taken = { ...free, holder: 'account', holder_account: me.account, holder_name: me.name, since: c.now.toISOString() } as const
    for (const paper of papers)
      await movePaper(tx, paper, input.yes ? taken : free, moved(c, input.yes ? 'accepted' : 'refused', paper.holder_name, me.name, input.note))
    const note = input.yes ? `清点接收：${inWords(papers)}` : `未接收：${inWords(papers)}，原因：${input.note}`
    return caseNow(await takeStep(c, errandKind, row, { step: 'remark', note }))
  },
})

export const fetchPapersHandler = command(fetchPapers, {
  subject,
  audit,
  run: async (c) => {
    const { input, tx, me } = c
    const { row } = c.subject
    const papers = await chosen(
      tx,
      row,
      input.papers,
      (paper) => paper.holder === 'body',
      '只能取回在外部单位的材料。',
      'Only papers that a body outside holds can be fetched.',
    )
    const mine = { holder: 'account', holder_account: me.account, holder_name: me.name, since: c.now.toISOString() } as const
    for (const paper of papers) await movePaper(tx, paper, mine, moved(c, 'fetched', paper.holder_name, me.name, input.note))
    return caseNow(await takeStep(c, errandKind, row, { step: 'remark', note: `取回材料：${inWords(papers)}` }))
  },
})

export const returnPapersHandler = command(returnPapers, {
  subject,
  audit,
  run: async (c) => {
    const { input, tx, me } = c
    const { row } = c.subject
    const free = (paper: PaperRow) => inMyHands(me)(paper) && paper.offered_to === null
    const papers = await chosen(tx, row, input.papers, free, '只能退还自己手中的材料。', 'Only papers in your own hands can be returned.')
    await takeFiles(tx, input.files, { kind: errandKind.kind, id: row.id, place: row.place })
    const back = { holder: 'owner', holder_account: null, holder_name: input.to, since: c.now.toISOString() } as const
    const how = input.signed === 'signature' ? '签字' : '按指印'
    for (const paper of papers) await movePaper(tx, paper, back, moved(c, 'returned', me.name, input.to, input.note, how))
    return caseNow(await takeStep(c, errandKind, row, { step: 'remark', note: `退还材料：${inWords(papers)}，由${input.to}${how}领回` }))
  },
})
