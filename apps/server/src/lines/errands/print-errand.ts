import { printErrand } from '@balian/contract/custody'
import { caseSubject, onCase, partiesOf } from '../../foundation/cases/index.ts'
import { itemsOf } from '../../foundation/matters/index.ts'
import { placeNames } from '../../foundation/places/index.ts'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { errandDeclared, errandKind } from './errand.ts'
import { codeOf, type PaperRow, papersOf, serviceOf } from './store.ts'

/** What the papers of an errand are printed from. */
interface Sheet {
  readonly office: string
  readonly number: string
  readonly title: string
  readonly service: string
  readonly applicant: string
  readonly address: string
  readonly agent: string
  readonly missing: string
  readonly missingUntil: string | null
  readonly papers: readonly PaperRow[]
  readonly code: string
  readonly today: string
}

const line = (label: string, text: string): Block => ({ kind: 'paragraph', indent: 0, align: 'left', text: [`${label}：`, text === '' ? { blank: 20 } : text] })
const forms = { original: '原件', copy: '复印件' } as const

const list = (papers: readonly PaperRow[]): Block => ({
  kind: 'table',
  columns: [
    { header: '序号', width: 1, align: 'center' },
    { header: '材料名称', width: 5 },
    { header: '形式', width: 1.6, align: 'center' },
    { header: '份数', width: 1.2, align: 'center' },
    { header: '现由谁保管', width: 3 },
  ],
  rows: papers.map((one, i) => [String(i + 1), one.name, forms[one.form], String(one.count), one.holder === 'owner' ? '已退还本人' : one.holder_name]),
})

const head = (s: Sheet, text: string): Block => ({ kind: 'title', above: s.office, text, number: s.number })
const told = (s: Sheet): Block => ({
  kind: 'paragraph',
  text: `凭查询码 ${s.code} 可在八联“办事进度”页面查询办理情况，不显示个人信息。查询码请妥善保管。`,
})

/** 收件凭证: what was taken, by whom, and how to ask. */
const receipt = (s: Sheet): PrintDocument => ({
  name: '收件凭证',
  blocks: [
    head(s, '收件凭证'),
    line('申请人', s.applicant),
    line('事项', s.service || s.title),
    { kind: 'paragraph', text: '今收到下列材料，办结后原件退还本人：' },
    list(s.papers),
    told(s),
    { kind: 'signatures', columns: 2, lines: [{ label: '交件人（签名）' }, { label: '收件人（签名）' }] },
    { kind: 'seal', office: s.office, date: dayInWords(s.today) },
  ],
})

/** 授权委托书: nothing is done for somebody without it (民法典 art. 165: name, matters, powers, term, signature). */
const authorization = (s: Sheet): PrintDocument => ({
  name: '授权委托书',
  blocks: [
    { kind: 'title', text: '授权委托书' },
    line('委托人', s.applicant),
    line('住址', s.address),
    line('受委托人', s.agent),
    line('单位', s.office),
    { kind: 'space', lines: 0.5 },
    { kind: 'paragraph', text: `现委托上列受委托人代为办理“${s.service || s.title}”。` },
    { kind: 'paragraph', text: '委托权限：代为递交和领取材料、签收文书、了解办理进度；不得代为处分委托人的权利，不得收取费用。' },
    { kind: 'paragraph', text: '委托期限：自签署之日起至本事项办结之日止。委托人可以随时撤回。' },
    { kind: 'signatures', columns: 1, lines: [{ label: '委托人（签名或按指印）' }, { label: '受委托人（签名）' }, { label: '签署日期' }] },
  ],
})

/** 一次性告知书: everything that is missing, at once. */
const missing = (s: Sheet): PrintDocument => ({
  name: '一次性告知书',
  blocks: [
    head(s, '一次性告知书'),
    { kind: 'paragraph', indent: 0, align: 'left', text: `${s.applicant}：` },
    { kind: 'paragraph', text: `你申请办理的“${s.service || s.title}”，还需补齐下列材料：` },
    ...(s.missing || '（无）').split(/\n+/).map((text, i): Block => ({ kind: 'clause', number: `${i + 1}.`, text })),
    { kind: 'paragraph', text: s.missingUntil ? `请于${dayInWords(s.missingUntil)}前补齐；补齐后即予受理。` : '补齐后即予受理。' },
    { kind: 'paragraph', text: '以上为本次需要补齐的全部材料，未告知的不再要求补充。' },
    told(s),
    { kind: 'signatures', columns: 2, lines: [{ label: '被告知人（签名）' }, { label: '告知人（签名）' }] },
    { kind: 'seal', office: s.office, date: dayInWords(s.today) },
  ],
})

/** 材料退还单: signed when the papers go back to their owner. */
const returned = (s: Sheet): PrintDocument => ({
  name: '材料退还单',
  blocks: [
    head(s, '材料退还单'),
    line('申请人', s.applicant),
    line('事项', s.service || s.title),
    { kind: 'paragraph', text: '下列材料已经退还本人，经清点无误：' },
    list(s.papers),
    { kind: 'signatures', columns: 2, lines: [{ label: '领取人（签名或按指印）' }, { label: '退还人（签名）' }] },
    { kind: 'seal', office: s.office, date: dayInWords(s.today) },
  ],
})

const prints = { receipt, authorization, missing, returned } as const

/** A paper of the errand, as docx or PDF. */
export const printErrandHandler = read(printErrand, {
  subject: caseSubject(errandKind),
  shows: ({ subject }) => onCase(subject.row),
  run: async ({ tx, me, today, subject: { row }, input: { what, format } }) => {
    const items = await itemsOf(tx, errandDeclared.matter, row)
    const service = await serviceOf(tx, String(items.service))
    const [party] = await partiesOf(tx, row)
    const sheet: Sheet = {
      office: `${(await placeNames(tx, [row.desk])).get(row.desk) ?? ''}社会服务管理${row.desk.length > 9 ? '站' : '中心'}`,
      number: row.number ?? '',
      title: row.title,
      service: service?.title ?? '',
      applicant: party?.name ?? '',
      address: party?.address ?? '',
      agent: me.name,
      missing: String(items.missing ?? ''),
      missingUntil: (items.missing_until as string | null) ?? null,
      papers: await papersOf(tx, row),
      code: await codeOf(tx, row.id),
      today,
    }
    const print = prints[what](sheet)
    return printed(format, print, `${row.number ?? row.title} ${print.name}`)
  },
})
