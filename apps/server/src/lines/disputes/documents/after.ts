import { dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { amountInYuan, entry, names, paper, titled, told } from './pieces.ts'

/** 调解协议履行情况记录 (art. 31): what was done of what was agreed, with its proof. */
export function performanceRecord(dossier: DisputeDossier): PrintDocument {
  const known = dossier.performance.map((one, at) => [
    String(at + 1),
    one.on ? dayInWords(one.on) : '',
    one.by ?? '',
    one.what,
    one.amount === undefined ? '' : amountInYuan(one.amount),
    one.proof ?? '',
  ])
  const empty = Array.from({ length: Math.max(0, 6 - known.length) }, () => ['', '', '', '\n', '', ''])
  return paper(dossier, '调解协议履行情况记录', [
    titled(dossier, '调解协议履行情况记录', dossier.agreements.at(-1)?.number),
    entry('当事人', names(dossier.parties.map((party) => party.name))),
    {
      kind: 'table',
      columns: [
        { header: '序号', width: 1.2, align: 'center' },
        { header: '履行日期', width: 3.5, align: 'center' },
        { header: '履行人', width: 1.9, align: 'center' },
        { header: '履行内容', width: 4.2 },
        { header: '金额', width: 3.5 },
        { header: '凭证', width: 1.8, align: 'center' },
      ],
      rows: [...known, ...empty],
    },
    { kind: 'signatures', columns: 2, lines: [{ label: '履行人（签名）' }, { label: '接收人（签名）' }, { label: '人民调解员（签名）' }] },
    { kind: 'paragraph', align: 'right', text: dayInWords(undefined) },
  ])
}

/** 人民调解回访记录 number `at`. */
export function returnVisit(dossier: DisputeDossier, at: number): PrintDocument {
  const one = dossier.visits[at]
  const visited = one?.visited.length ? one.visited : dossier.parties.map((party) => party.name)
  return paper(dossier, '人民调解回访记录', [
    titled(dossier, '人民调解回访记录'),
    entry('当事人', names(visited)),
    entry('协议编号', dossier.agreements.at(-1)?.number),
    entry('回访事由', one?.reason ?? dossier.name),
    entry('回访时间', one?.on && dayInWords(one.on)),
    { kind: 'paragraph', indent: 0, text: '回访情况：' },
    ...told(one?.account, 10),
    { kind: 'signatures', columns: 2, lines: [{ label: '当事人（签名）' }, { label: '回访人（签名）' }] },
    { kind: 'paragraph', align: 'right', text: dayInWords(one?.on) },
  ])
}
