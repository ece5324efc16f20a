import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { entry, paper, titled, told } from './pieces.ts'

/** 人民调解证据材料清单. */
export function evidenceList(dossier: DisputeDossier): PrintDocument {
  const known = dossier.evidence.map((one, at) => [
    String(at + 1),
    one.name,
    one.kind ?? '',
    one.from ?? '',
    one.on ? dayInWords(one.on) : '',
    one.pages === undefined ? '' : String(one.pages),
    one.note ?? '',
  ])
  const empty = Array.from({ length: Math.max(0, 8 - known.length) }, () => ['', '\n', '', '', '', '', ''])
  return paper(dossier, '人民调解证据材料清单', [
    titled(dossier, '人民调解证据材料清单'),
    {
      kind: 'table',
      columns: [
        { header: '序号', width: 1.2, align: 'center' },
        { header: '材料名称', width: 4.4 },
        { header: '种类', width: 1.7, align: 'center' },
        { header: '提供人', width: 2, align: 'center' },
        { header: '收到日期', width: 3.5, align: 'center' },
        { header: '页数', width: 1.2, align: 'center' },
        { header: '备注', width: 2.2 },
      ],
      rows: [...known, ...empty],
    },
    { kind: 'signatures', columns: 2, lines: [{ label: '提供人（签名）' }, { label: '接收人（签名）' }] },
  ])
}

/** One line of the contents: a printed document with its page, or a paper that is put in by hand. */
export interface ContentsLine {
  title: string
  page?: string | undefined
  note?: string | undefined
}

/** 卷内目录. */
export function contents(dossier: DisputeDossier, lines: readonly ContentsLine[]): PrintDocument {
  const rows = lines.map((one, at) => [String(at + 1), one.title, one.page ?? '', one.note ?? ''])
  return {
    ...paper(dossier, '卷内目录', [
      titled(dossier, '卷内目录', dossier.number),
      {
        kind: 'table',
        columns: [
          { header: '序号', width: 1.2, align: 'center' },
          { header: '文书名称', width: 8 },
          { header: '页号', width: 1.8, align: 'center' },
          { header: '备注', width: 3 },
        ],
        rows: [...rows, ...Array.from({ length: Math.max(0, 14 - rows.length) }, () => ['', '\n', '', ''])],
      },
    ]),
    pageNumbers: false,
  }
}

/** 卷宗情况说明（备考表）: what whoever reads the file later must know, and how many pages it has. */
export function filingNote(dossier: DisputeDossier, pages?: number): PrintDocument {
  const filed = dossier.filed
  const count: Block = {
    kind: 'paragraph',
    text: ['本卷共', { blank: 4, text: pages === undefined ? undefined : String(pages) }, '页。'],
  }
  return paper(dossier, '卷宗情况说明', [
    titled(dossier, '卷宗情况说明'),
    entry('卷名', dossier.name),
    entry('卷号', dossier.number),
    count,
    { kind: 'paragraph', indent: 0, text: '情况说明：' },
    ...told(filed?.note, 8),
    {
      kind: 'signatures',
      columns: 2,
      lines: [
        { label: '立卷人（签名）', text: filed?.by },
        { label: '检查人（签名）', text: filed?.checkedBy },
      ],
    },
    { kind: 'paragraph', align: 'right', text: dayInWords(filed?.on) },
  ])
}
