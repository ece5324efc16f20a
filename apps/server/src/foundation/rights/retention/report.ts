import { retentionReport } from '@balian/contract/retention'
import { retentionTerms, type TermName } from '@balian/contract/retention-terms'
import { dayInWords, type PrintDocument, printed } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { read } from '../../../platform/read.ts'
import { type RunTable, runOf } from './store.ts'

const acts = { delete: '删除', 'de-identify': '去标识', stays: '保存' } as const

function paper(run: RunTable, day: string): PrintDocument {
  const rows = run.results.map((one) => {
    const term = retentionTerms[one.term as TermName]
    return [term.zh, term.event.zh, one.before, acts[term.act], String(one.due), String(one.done), String(one.held), one.nextDue ?? '—']
  })
  const columns = [
    { header: '记录', width: 4 },
    { header: '起算', width: 3 },
    { header: '此日之前到期', width: 2 },
    { header: '处理', width: 1.4 },
    { header: '到期', width: 1.2, align: 'right' as const },
    { header: '已处理', width: 1.3, align: 'right' as const },
    { header: '暂缓', width: 1.2, align: 'right' as const },
    { header: '下次到期', width: 2 },
  ]
  const who = run.by_name ? `由${run.by_name}启动` : '由系统定时启动'
  return {
    name: '个人信息保存期限执行报告',
    orientation: 'landscape',
    size: 'small-four',
    blocks: [
      { kind: 'title', text: run.dry ? '个人信息保存期限试算报告' : '个人信息保存期限执行报告' },
      {
        kind: 'paragraph',
        text: `${dayInWords(day)}${who}。${run.dry ? '本次只清点，没有删除任何内容。' : '删除的内容不可恢复；去标识的记录只留统计所需的日期、种类和数量。'}`,
      },
      { kind: 'table', columns, rows },
      { kind: 'paragraph', small: true, text: '依据：个人信息保护法第十九条、第四十七条，网络安全法第二十一条。审计日志删除后，封存链只含摘要，仍可核验。' },
    ],
  }
}

export const retentionReportHandler = read(retentionReport, {
  shows: 'nobody',
  run: async ({ tx, input, services }) => {
    const run = (await runOf(tx, input.id)) ?? fail('not-found')
    const document = paper(run, services.clock.day(new Date(run.at)))
    return printed(input.format, document, `保存期限报告${services.clock.day(new Date(run.at))}`)
  },
})
