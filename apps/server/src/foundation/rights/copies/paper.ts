import { bases } from '@balian/contract/record-class'
import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { CopiedRecord } from './collect.ts'

interface Copy {
  readonly name: string
  readonly day: string
  readonly office: string | null
  readonly records: readonly CopiedRecord[]
}

const basisOf = (basis: string): string => bases[basis as keyof typeof bases]?.zh ?? basis
const left = '帮教档案由帮教小组保管，不在本副本内；需要的，请向乡镇司法所提出。号码属于其他人的，已作遮盖。'

/** A copy to read. */
export function copyPaper({ name, day, office, records }: Copy): PrintDocument {
  const blocks = records.flatMap((record): Block[] => [
    { kind: 'heading', text: record.zh },
    { kind: 'paragraph', small: true, indent: 0, text: `用途：${record.purposeZh}　依据：${basisOf(record.basis)}　保存：${record.kept}` },
    ...record.rows.map(
      (row): Block => ({
        kind: 'form',
        columns: [2, 5],
        rows: row.map(({ zh, value }) => ({
          cells: [
            { text: zh, label: true },
            { text: value === true ? '是' : String(value), align: 'left' as const },
          ],
        })),
      }),
    ),
    { kind: 'space', lines: 0.5 },
  ])
  return {
    name: '个人信息副本',
    size: 'small-four',
    footer: `${name} 个人信息副本 ${day}`,
    blocks: [
      { kind: 'title', text: '个人信息副本' },
      {
        kind: 'paragraph',
        text: `依照个人信息保护法第四十五条，向${name}提供截至${dayInWords(day)}本平台保存的本人信息${office ? `，由${office}办理` : ''}。内容有误的，可以要求更正（第四十六条）；不应保存的，可以要求删除（第四十七条）。`,
      },
      ...blocks,
      { kind: 'paragraph', small: true, text: left },
    ],
  }
}

/** The same for machines: keys are the columns, each with its names. */
export const copyData = ({ name, day, office, records }: Copy): string =>
  JSON.stringify(
    {
      what: '个人信息副本 / copy of personal information',
      law: '个人信息保护法第四十五条 / PIPL art. 45',
      name,
      day,
      office,
      left,
      records: records.map(({ rows, basis, ...record }) => ({
        ...record,
        basis: basisOf(basis),
        rows: rows.map((row) => Object.fromEntries(row.map(({ column, zh, en, value }) => [column, { zh, en, value }]))),
      })),
    },
    null,
    2,
  )
