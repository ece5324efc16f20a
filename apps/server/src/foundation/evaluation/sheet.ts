import { runSheet } from '@balian/contract/evaluation'
import { roleWords } from '@balian/contract/roles'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { type SheetColumn, sheetBytes, xlsx } from '../../platform/sheets/index.ts'
import { loadRun } from './load.ts'
import { sheetOf } from './runs.ts'

type Sheet = Awaited<ReturnType<typeof sheetOf>>

const states: Record<Sheet['state'], string> = { running: '未定，仅供核对', announced: '公示中', signed: '已签发' }
const text = (marks: number | null): string => (marks === null ? '—' : String(marks))
const titleOf = (sheet: Sheet): string => `${sheet.placeName}${sheet.title}（${sheet.key}）`

function columnsOf(sheet: Sheet): SheetColumn[] {
  const byRule =
    sheet.about === 'officer' ? [] : sheet.rules.map((rule): SheetColumn => ({ key: rule.key, header: `${rule.title}（${rule.full}）`, kind: 'number' }))
  return [
    { key: 'name', header: sheet.about === 'officer' ? '姓名' : '地方', kind: 'text', width: 18 },
    ...(sheet.about === 'officer'
      ? [{ key: 'placeName', header: '岗位所在', kind: 'text', width: 18 } as const, { key: 'roles', header: '岗位', kind: 'text', width: 24 } as const]
      : []),
    ...byRule,
    { key: 'marks', header: '得分', kind: 'number' },
    { key: 'adjust', header: '申诉调整', kind: 'number' },
    { key: 'total', header: '最后得分', kind: 'number' },
  ]
}

const rolesOf = ({ roles }: Sheet['items'][number]): string => roles.map((role) => roleWords[role].zh).join('、')

const rulesTold = (sheet: Sheet): string[] =>
  sheet.rules.map((rule) => `${rule.role ? `${roleWords[rule.role].zh}：` : ''}${rule.title}，满分 ${rule.full} 分。${rule.reason} 依据：${rule.source}`)

const workbook = (sheet: Sheet): Promise<Buffer> =>
  sheetBytes({
    sheetName: '考评表',
    title: `${titleOf(sheet)}　${states[sheet.state]}`,
    columns: columnsOf(sheet),
    rows: sheet.items.map((item) => ({
      name: item.name,
      placeName: item.placeName,
      roles: rolesOf(item),
      marks: item.marks,
      adjust: item.adjust,
      total: item.total,
      ...Object.fromEntries(item.byRule.map(({ rule, marks }) => [rule, marks])),
    })),
    notes: rulesTold(sheet),
  })

function paper(sheet: Sheet, today: string): PrintDocument {
  const columns = columnsOf(sheet)
  const rows = sheet.items.map((item) => [
    item.name,
    ...(sheet.about === 'officer' ? [item.placeName, rolesOf(item)] : item.byRule.map(({ marks }) => text(marks))),
    text(item.marks),
    item.adjust === 0 ? '' : String(item.adjust),
    text(item.total),
  ])
  const blocks: Block[] = [
    { kind: 'title', text: titleOf(sheet) },
    { kind: 'paragraph', text: `统计时段：${dayInWords(sheet.from)}至${dayInWords(sheet.upTo)}。${states[sheet.state]}。`, indent: 0 },
    {
      kind: 'table',
      columns: columns.map(({ header, kind }, i) => ({ header, width: i === 0 ? 2 : 1, align: kind === 'number' ? ('right' as const) : ('left' as const) })),
      rows,
    },
    { kind: 'heading', text: '考评项目和依据' },
    ...rulesTold(sheet).map((line, i): Block => ({ kind: 'clause', number: `${i + 1}.`, text: line })),
    { kind: 'seal', office: `${sheet.placeName}社会治安综合治理办公室`, date: dayInWords(sheet.signedAt ? sheet.signedAt.slice(0, 10) : today) },
  ]
  return { name: titleOf(sheet), orientation: 'landscape', size: 'small-four', blocks }
}

export const runSheetHandler = read(runSheet, {
  subject: loadRun,
  shows: 'nobody',
  run: async ({ tx, me, input, today, subject }) => {
    const sheet = await sheetOf(tx, me, subject, today)
    if (input.format !== 'xlsx') return printed(input.format, paper(sheet, today), titleOf(sheet))
    return { name: `${titleOf(sheet)}.xlsx`, type: xlsx, body: await workbook(sheet) }
  },
})
