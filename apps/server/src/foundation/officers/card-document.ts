import { lines } from '@balian/contract/lines'
import type { PrintDocument } from '../../platform/print/index.ts'
import { dayInWords } from '../../platform/print/index.ts'
import type { ContactCard } from './card.ts'

/** What a resident asks each of the eight for, in words that an old person knows. */
const ask: Readonly<Record<string, string>> = {
  disputes: '邻里、婚姻、土地等矛盾纠纷，信访诉求',
  safety: '治安情况反映，防火防盗，看家护院',
  population: '户口、居住、出租房屋、人口登记',
  reintegration: '刑满释放、戒毒等人员的安置和帮扶',
  care: '老人、留守妇女儿童和困难家庭的帮助',
  organizations: '企业、合作社、协会的服务，务工合同和工资',
  errands: '办证、盖章、补贴申领，代办领办',
  learning: '法律和政策咨询',
}

type Row = ContactCard['rows'][number]

const each = (row: Row, say: (officer: Row['officers'][number]) => string): string => row.officers.map(say).join('\n') || '—'

/** The contact card of a village, one A4 page lying down, to hang up at the station. */
export function cardDocument(card: ContactCard): PrintDocument {
  const township = card.above[0] ?? ''
  return {
    name: `${card.name}“八员”联系卡`,
    orientation: 'landscape',
    size: 'four',
    pageNumbers: false,
    blocks: [
      { kind: 'title', above: township, text: `${card.name}“八员”联系卡` },
      {
        kind: 'table',
        columns: [
          { header: '八员', width: 22 },
          { header: '有这些事就找', width: 40 },
          { header: '姓名', width: 14, align: 'center' },
          { header: '办公电话', width: 18, align: 'center' },
          { header: '在哪里', width: 18, align: 'center' },
        ],
        rows: lines.map(({ line, officer, officerZh }) => {
          const row = card.rows.find((one) => one.role === officer)!
          return [
            officerZh,
            ask[line]!,
            each(row, ({ name, substitute }) => (substitute ? `${name}（代）` : name)),
            each(row, ({ officePhone }) => officePhone ?? '—'),
            each(row, ({ placeName }) => placeName),
          ]
        }),
      },
      { kind: 'paragraph', indent: 0, align: 'left', small: true, text: `此卡按${dayInWords(card.day)}在任人员印制；人员有变动时请更换。` },
    ],
  }
}
