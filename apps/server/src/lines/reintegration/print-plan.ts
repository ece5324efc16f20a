import type { HelpPage } from '@balian/contract/reintegration'
import { printPlan } from '@balian/contract/reintegration'
import { helpBasisWords, teamPartWords } from '@balian/contract/reintegration-rules'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { contentOf } from './help-page.ts'
import { noteOpening } from './store-parts.ts'
import { sealedAct, shownFile } from './subject.ts'

/** The plan on paper (帮教计划), for the person and the team to sign. Its name in the folder of downloads names nobody. */
export const printPlanHandler = read(printPlan, {
  subject: shownFile,
  shows: ({ subject, input }) => sealedAct(subject.file, input.purpose),
  run: async ({ tx, me, subject, input, today }) => {
    const { file } = subject
    await noteOpening(tx, { county: file.county, file_id: file.id, account: me.account!, day: today, purpose: input.purpose, name: me.name })
    const print = planOf(await contentOf(tx, me, file))
    return printed(input.format, print, '帮教计划')
  },
})

/** The document: who helps, what is done by when, and how often somebody comes. */
export function planOf(page: Omit<HelpPage, 'can'>): PrintDocument {
  const { head } = page
  const line = (label: string, text: string): Block => ({ kind: 'paragraph', indent: 0, text: [{ text: `${label}：`, bold: true }, text] })
  return {
    name: '帮教计划',
    size: 'small-four',
    blocks: [
      { kind: 'title', text: '帮教计划', above: head.placeName },
      line('姓名', head.personName),
      line('类别', helpBasisWords[head.basis].zh),
      line('期限', `${dayInWords(head.fromDay)}至${dayInWords(head.untilDay)}`),
      line('走访', `每 ${page.visitEvery} 天一次`),
      ...(page.need ? [line('帮扶需求', page.need)] : []),
      { kind: 'heading', text: '帮教小组' },
      team(page),
      { kind: 'heading', text: '帮教措施' },
      measures(page),
      { kind: 'paragraph', small: true, text: '本计划仅供本人和帮教小组使用，不得张贴、转发。' },
      { kind: 'signatures', columns: 2, lines: [{ label: '本人（签名）' }, { label: '组长（签名）' }, { label: '家属（签名）' }, { label: '日期' }] },
    ],
  }
}

const team = (page: Omit<HelpPage, 'can'>): Block => ({
  kind: 'table',
  columns: [
    { header: '成员', width: 3 },
    { header: '身份', width: 3 },
    { header: '单位或关系', width: 6 },
    { header: '签名', width: 4 },
  ],
  rows: page.team.filter((one) => one.toDay === null).map((one) => [one.name, `${teamPartWords[one.part].zh}${one.leads ? '（组长）' : ''}`, one.relation, '']),
})

const measures = (page: Omit<HelpPage, 'can'>): Block => ({
  kind: 'table',
  columns: [
    { header: '序号', width: 1.2, align: 'center' },
    { header: '措施', width: 7.8 },
    { header: '责任人', width: 3 },
    { header: '完成期限', width: 4 },
  ],
  rows: page.plan.map((one, i) => [String(i + 1), one.what, one.who, dayInWords(one.dueOn)]),
})
