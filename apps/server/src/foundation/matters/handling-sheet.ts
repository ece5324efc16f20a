import { type MatterKind, type MatterPage, type MatterRoutes, matterStates, matterSteps, sheetName } from '@balian/contract/matters'
import { dayOf } from '../../platform/clock.ts'
import type { Handler } from '../../platform/handler.ts'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { type AnyKind, casePartsOf, caseSubject, onCase } from '../cases/index.ts'
import { itemCells, namesIn } from '../registers/index.ts'
import type { MatterDeclared } from './declared.ts'
import { itemsOf } from './store.ts'
import { shownItems } from './values.ts'

type Told = Pick<MatterPage, 'head' | 'parties' | 'steps' | 'deadlines'> & { readonly cells: Readonly<Record<string, unknown>> }

const day = (at: string): string => dayInWords(dayOf(new Date(at)))
/** Limits are told by the rule that sets them. */
const limit = ({ source, due, done }: Told['deadlines'][number]) => [source, dayInWords(due), done ? day(done) : '—']

function facts(kind: MatterKind, { head, cells }: Told): Block {
  const rows: [string, string][] = [
    ['事项', head.title],
    ['所在地', head.placeName],
    ['办理单位', head.deskName],
    ['登记', `${day(head.openedAt)}　${head.openedBy}`],
    ['状态', matterStates(kind)[head.state]?.zh ?? head.state],
    ...kind.items.flatMap((item): [string, string][] => {
      const said = String(cells[item.name] ?? '')
      return said === '' || kind.sheet?.receipt.includes(item.name) ? [] : [[item.kind === 'money' ? `${item.zh}（元）` : item.zh, said]]
    }),
  ]
  return {
    kind: 'form',
    columns: [22, 78],
    rows: rows.map(([label, text]) => ({
      cells: [
        { text: label, label: true },
        { text, align: 'left' as const },
      ],
    })),
  }
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const table = (columns: readonly (readonly [header: string, width: number])[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: columns.map(([header, width]) => ({ header, width })),
  rows,
})

/** Every step that was taken. */
function passed(kind: MatterKind, { steps }: Told): Block[] {
  const names = matterSteps(kind)
  const rows = steps.map((one) => [day(one.at), one.step === 'open' ? '登记' : (names[one.step]?.zh ?? one.step), one.by, one.note || '—'])
  return [
    heading('办理经过'),
    table(
      [
        ['日期', 24],
        ['环节', 20],
        ['办理人', 18],
        ['说明', 38],
      ],
      rows,
    ),
  ]
}

/** 回执: what whoever receives it writes in by hand, or wrote. */
function receipt(kind: MatterKind, { cells }: Told): Block[] {
  const items = kind.items.filter((item) => kind.sheet!.receipt.includes(item.name))
  const lines = items.map((item) => ({ label: item.zh, text: cells[item.name] ? String(cells[item.name]) : undefined }))
  return [heading('回执（由接收单位填写）'), { kind: 'signatures', columns: 2, lines: [{ label: '移交人' }, ...lines] }]
}

/** 办理单: the facts, the people, the limits and every step of one matter, to hand out or to file. */
function sheetOf(kind: MatterKind, told: Told, today: string): PrintDocument {
  const { head, parties, deadlines } = told
  const roles = new Map(kind.parties.roles.map((one) => [one.value, one.zh]))
  const blocks: Block[] = [{ kind: 'title', above: head.deskName, text: sheetName(kind).zh, number: head.number ?? undefined }, facts(kind, told)]
  if (parties.length > 0)
    blocks.push(
      heading('当事人'),
      table(
        [
          ['身份', 22],
          ['姓名', 28],
          ['住址', 50],
        ],
        parties.map((one) => [roles.get(one.role) ?? one.role, one.name, one.address ?? '—']),
      ),
    )
  if (deadlines.length > 0)
    blocks.push(
      heading('期限'),
      table(
        [
          ['依据', 56],
          ['到期', 22],
          ['完成', 22],
        ],
        deadlines.map(limit),
      ),
    )
  blocks.push(...(kind.sheet ? receipt(kind, told) : passed(kind, told)))
  return { name: sheetName(kind).zh, size: 'small-four', footer: `${head.number ?? ''} ${dayInWords(today)}打印`, blocks }
}

export const sheetHandler = ({ matter }: MatterDeclared, kind: AnyKind, route: MatterRoutes['sheet']): Handler =>
  read(route, {
    subject: caseSubject(kind),
    shows: ({ subject }) => onCase(subject.row),
    run: async ({ tx, input, subject, today, services }) => {
      const parts = await casePartsOf(tx, subject.row, today, services.keys)
      const [shown] = await shownItems(tx, matter, [await itemsOf(tx, matter, subject.row)], services.keys)
      const cells = itemCells(matter, shown!.values, await namesIn(tx, matter, [shown!.values]))
      const document = sheetOf(matter, { ...parts, cells }, today)
      return printed(input.format, document, `${sheetName(matter).zh}-${parts.head.title}`)
    },
  })
