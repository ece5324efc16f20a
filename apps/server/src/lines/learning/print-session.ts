import { lawAreas, sessionPrint } from '@balian/contract/lectures'
import { spokenNames } from '../../foundation/places/index.ts'
import { dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { read } from '../../platform/read.ts'
import { loadSession, signsNamed } from './sessions.ts'
import { signsOf } from './store.ts'

/** Empty lines for those who sign by hand. */
const blanks = 15

/** 签到表: who came, and lines for those who sign by hand. */
export const sessionPrintHandler = read(sessionPrint, {
  subject: loadSession,
  shows: 'nobody',
  run: async ({ tx, input, subject: { session } }) => {
    const place = (await spokenNames(tx, [session.place])).get(session.place) ?? session.place
    const named = await signsNamed(tx, await signsOf(tx, session))
    const rows = [
      ...named.map((one, i) => [String(i + 1), one.name, '', '']),
      ...Array.from({ length: blanks }, (_, i) => [String(named.length + i + 1), '', '', '']),
    ]
    const document: PrintDocument = {
      name: `${session.theme}签到表`,
      blocks: [
        { kind: 'title', text: '法律政策宣讲签到表', above: place },
        {
          kind: 'paragraph',
          text: `主题：${session.theme}；内容：${lawAreas.find((one) => one.value === session.area)?.zh ?? ''}；日期：${dayInWords(session.opened_at.slice(0, 10))}；宣讲：${session.opened_name}。`,
        },
        {
          kind: 'table',
          columns: [
            { header: '序号', width: 1, align: 'center' },
            { header: '姓名', width: 3 },
            { header: '签名', width: 3 },
            { header: '备注', width: 3 },
          ],
          rows,
        },
        { kind: 'paragraph', small: true, text: '签到用于统计宣讲覆盖，不作其他用途；不愿留名的，只计人数。' },
      ],
    }
    return printed(input.format, document)
  },
})
