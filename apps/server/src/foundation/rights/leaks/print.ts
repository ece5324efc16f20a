import { leakKinds, leakPrint } from '@balian/contract/leaks'
import { type Block, dayInWords, type PrintDocument, printed, timeInWords } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { placeNames } from '../../places/index.ts'
import { type LeakTable, leakOf } from './store.ts'

const kindsOf = (row: LeakTable): string => row.kinds.map((kind) => leakKinds[kind as keyof typeof leakKinds]?.zh ?? kind).join('、')
type Moment = (instant: string) => string

/** 向履行个人信息保护职责的部门报告 (art. 57). */
function report(row: LeakTable, moment: Moment): Block[] {
  const rows: readonly (readonly [string, string])[] = [
    ['事件名称', row.title],
    ['发现时间', moment(row.found_at)],
    ['发生时间', row.happened || '正在核实'],
    ['涉及信息种类', kindsOf(row)],
    ['涉及的人', row.whose],
    ['涉及人数', `${row.people}人`],
    ['原因与经过', row.what],
    ['可能造成的危害', row.harm || '正在评估'],
    ['已采取的补救措施', row.measures],
    ['个人可以采取的减轻危害的措施', row.advice || '无'],
    ['告知个人的情况', row.people_told_at ? `${moment(row.people_told_at)}已告知。${row.people_told}` : row.people_told || '尚未告知'],
    ['报告人', row.reported_name],
  ]
  return [
    { kind: 'title', text: '个人信息泄露事件报告' },
    { kind: 'paragraph', indent: 0, text: `${row.authority || '履行个人信息保护职责的部门'}：` },
    { kind: 'paragraph', text: '依照个人信息保护法第五十七条，现将发生的个人信息泄露、篡改、丢失事件报告如下。' },
    {
      kind: 'form',
      columns: [2, 5],
      rows: rows.map(([name, value]) => ({
        cells: [
          { text: name, label: true },
          { text: value, account: value.length > 30 },
        ],
      })),
    },
  ]
}

/** 告知个人: in plain words, what happened to whose data and what to do. */
function notice(row: LeakTable, moment: Moment): Block[] {
  const clause = (number: string, text: string): Block => ({ kind: 'clause', number, text })
  return [
    { kind: 'title', text: '关于个人信息泄露事件的告知书' },
    { kind: 'paragraph', indent: 0, text: '有关居民：' },
    { kind: 'paragraph', text: `我们于${moment(row.found_at)}发现${row.whose}的个人信息可能泄露。依照个人信息保护法第五十七条，现告知如下。` },
    clause('一、', `涉及的信息：${kindsOf(row)}。`),
    clause('二、', `事情经过：${row.what}`),
    clause('三、', `可能的影响：${row.harm || '正在评估，有新的情况将再次告知。'}`),
    clause('四、', `我们已经采取的措施：${row.measures}`),
    clause('五、', `您可以这样做：${row.advice || '不要相信要求转账、提供验证码的陌生电话；有疑问请拨打村便民服务电话或者到窗口询问。'}`),
    { kind: 'paragraph', text: '给您带来不便，我们深表歉意。您有权询问、投诉，也可以查看“谁看过我的档案”。' },
  ]
}

export const leakPrintHandler = read(leakPrint, {
  shows: 'nobody',
  subject: async ({ tx, input }) => {
    const row = (await leakOf(tx, input.id)) ?? fail('not-found')
    return { place: row.place, row }
  },
  run: async ({ tx, input, today, subject: { row } }) => {
    // Local time, as papers have it.
    const moment: Moment = (instant) => timeInWords(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString())
    const office = (await placeNames(tx, [row.place])).get(row.place) ?? row.place
    const blocks: Block[] = [...(input.paper === 'report' ? report(row, moment) : notice(row, moment)), { kind: 'seal', office, date: dayInWords(today) }]
    const name = input.paper === 'report' ? '个人信息泄露事件报告' : '个人信息泄露事件告知书'
    const document: PrintDocument = { name, blocks }
    return printed(input.format, document)
  },
})
