import type { Day } from '@balian/contract/ids'
import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'

/** What the paper says; phones masked, empty texts are lines to write on. */
export interface Agreement {
  readonly village: string
  readonly child: string
  readonly birth: Day
  readonly school: string
  readonly parent: string
  readonly parentsAt: string
  readonly parentPhone: string
  readonly guardian: string
  readonly relation: string
  readonly guardianPhone: string
  readonly guardianAddress: string
  readonly contact: string
  readonly signedOn: Day | null
  readonly from: Day
  readonly until: Day
  readonly agreed: string
}

const blank = (text: string, size = 10) => ({ blank: size, text })
const line = (...text: readonly (string | ReturnType<typeof blank>)[]): Block => ({ kind: 'paragraph', align: 'left', text })
const clause = (number: string, text: string): Block => ({ kind: 'clause', number, text })

const parties = (one: Agreement): Block[] => [
  line('委托人（父母）：', blank(one.parent), '　务工地点：', blank(one.parentsAt, 14)),
  line('联系电话：', blank(one.parentPhone, 12)),
  line('受委托照护人：', blank(one.guardian), '　是儿童的：', blank(one.relation, 6)),
  line('联系电话：', blank(one.guardianPhone, 12), '　住址：', blank(one.guardianAddress, 14)),
  line('被照护儿童：', blank(one.child), '　出生日期：', blank(dayInWords(one.birth), 12)),
  line('就读学校：', blank(one.school, 16)),
  line('见证方：', blank(`${one.village}村民委员会`, 18), '　联系人：', blank(one.contact, 8)),
]

// 未成年人保护法（2024 年修正）第二十二条、第二十三条：委托照护的书面告知、联系与责任；第十一条：强制报告。
const clauses = (one: Agreement): Block[] => [
  clause('一、', `委托照护期限自${dayInWords(one.from)}起，至${dayInWords(one.until)}止。期满需继续委托的，应当在期满前续签。`),
  clause('二、', '受委托照护人负责儿童的日常生活、安全、健康和学习，不得虐待、遗弃，不得使儿童处于无人看护的状态；不得再委托他人照护。'),
  clause('三、', '委托人继续依法履行监护职责，承担儿童的生活、教育和医疗费用，与儿童和受委托照护人至少每周联系和交流一次，了解其生活、学习、心理等情况。'),
  clause('四、', '委托人接到受委托照护人、村民委员会或学校关于儿童心理、行为异常的通知后，应当及时采取干预措施，必要时返乡。'),
  clause('五、', '委托人应当将委托照护情况书面告知儿童所在学校和村民委员会；联系方式变更的，三日内告知各方。'),
  clause('六、', '村民委员会应当定期走访，协助监督照护情况；发现儿童身心健康受到侵害、疑似受到侵害或者面临其他危险的，立即向公安等部门报告。'),
  clause('七、', '受委托照护人不能继续照护的，应当提前告知委托人和村民委员会；委托人应当重新安排照护人或者返乡照护，其间不得使儿童脱离照护。'),
  ...(one.agreed ? [clause('八、', `补充约定：${one.agreed}`)] : []),
]

/** 农村留守儿童委托照护协议, in four copies: parents, guardian, village, school. */
export function agreementPaper(one: Agreement): PrintDocument {
  const label = (who: string) => ({ label: `${who}（签名）` })
  return {
    name: `${one.child} 委托照护协议`,
    size: 'small-four',
    unbroken: [one.child, one.parent, one.guardian],
    blocks: [
      { kind: 'title', text: '农村留守儿童委托照护协议' },
      ...parties(one),
      {
        kind: 'paragraph',
        text: '根据《中华人民共和国未成年人保护法》第二十二条、第二十三条，委托人因外出务工不能完全履行监护职责，委托受委托照护人代为照护，各方协商一致，订立本协议：',
      },
      ...clauses(one),
      { kind: 'paragraph', text: '本协议一式四份，委托人、受委托照护人、村民委员会、学校各执一份。' },
      {
        kind: 'signatures',
        columns: 2,
        lines: [label('委托人'), label('受委托照护人'), label('村民委员会'), { label: '签订日期', text: one.signedOn ? dayInWords(one.signedOn) : undefined }],
      },
    ],
  }
}
