import { purchasePrint } from '@balian/contract/mutual-aid'
import { type PrintDocument, printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { groupOf } from '../groups/index.ts'
import { groupSubject, nameIn } from './load.ts'
import { roundOf } from './purchases.ts'
import { purchaseOf } from './store.ts'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

function list(group: string, round: Awaited<ReturnType<typeof roundOf>>): PrintDocument {
  const rows = round.orders.map((one, i) => [String(i + 1), one.name, String(one.quantity), yuan(one.amount), one.paidOn ? '已付' : '', ''])
  return {
    name: `${group}联购清单：${round.item}`,
    blocks: [
      { kind: 'title', text: '联购清单', above: group },
      {
        kind: 'paragraph',
        text: `品名：${round.item}；单价：每${round.unit}${yuan(round.price)}元；供货：${round.supplier || '　　　　'}；征订截止：${round.orderUntil}。`,
      },
      {
        kind: 'table',
        columns: [
          { header: '序号', width: 1, align: 'center' },
          { header: '组员', width: 3 },
          { header: `数量（${round.unit}）`, width: 2, align: 'right' },
          { header: '金额（元）', width: 2, align: 'right' },
          { header: '付款', width: 2, align: 'center' },
          { header: '领取人签名', width: 3 },
        ],
        rows,
        totals: ['', '合计', String(round.quantity), yuan(round.total), '', ''],
      },
      { kind: 'signatures', columns: 2, lines: [{ label: '组长（签名）' }, { label: '日期' }] },
    ],
  }
}

/** The list to sign when the goods are handed out. */
export const purchasePrintHandler = read(purchasePrint, {
  subject: async ({ tx, me, input }) => {
    const purchase = (await purchaseOf(tx, input.id)) ?? fail('not-found')
    const group = (await groupOf(tx, purchase.in_group)) ?? fail('not-found')
    return { ...(await groupSubject(tx, me, group)), people: [], purchase }
  },
  shows: 'nobody',
  run: async ({ tx, me, input, subject: { group, purchase } }) => {
    const { named } = await nameIn(tx, group.id)
    const document = list(group.name, await roundOf(tx, me, purchase, named))
    return printed(input.format, document)
  },
})
