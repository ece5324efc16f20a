import type { boarderCard } from '@balian/contract/boarders'
import { fiveParties } from '@balian/contract/boarders'
import type { Reply } from '@balian/contract/route'
import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'

type Card = Reply<typeof boarderCard>

const blank = (text: string, size = 10) => ({ blank: size, text })
const line = (...text: readonly (string | ReturnType<typeof blank>)[]): Block => ({ kind: 'paragraph', align: 'left', text })
const clause = (number: string, text: string): Block => ({ kind: 'clause', number, text })
const party = (one: Card['parties'][number]): string => fiveParties.find((each) => each.party === one.party)!.zh

const head = (card: Card): Block[] => [
  line('学生：', blank(card.name, 12), '　就读学校：', blank(card.school, 14)),
  line('住所：', blank(card.house?.title ?? '', 24), '　所在地：', blank(card.placeName, 12)),
]
const named = (card: Card): Block[] => card.parties.map((one) => line(`${party(one)}：`, blank(one.name, 12), '　电话：', blank(one.phone ?? '', 12)))

const term = (card: Card): string =>
  card.from && card.until ? `自${dayInWords(card.from)}起，至${dayInWords(card.until)}止` : '自　　　　年　　月　　日起，至　　　　年　　月　　日止'

// 未成年人保护法（2024 年修正）第十一条（强制报告）、第十六条（监护职责）、第三十九条（学校）、第五十七条（住宿经营者）。
const duties: readonly Block[] = [
  clause('一、学校', '掌握学生校外住宿情况，按时清点到校和离校；无故不到校的，当日联系家长和互助组。'),
  clause('二、派出所', '登记出租房屋和住宿人员，定期检查住所治安和消防安全，接到求助及时处置。'),
  clause('三、家长', '依法履行监护职责，经常联系和看望，知道孩子住在哪里、由谁照看；联系方式变更的，三日内告知各方。'),
  clause('四、出租房屋户', '提供安全的住所，留意学生按时归宿；学生夜不归宿、生病或者有异常的，立即告知家长和学校。'),
  clause('五、互助组', '轮流到住处看望并记录，互通学校和住处的情况，有事先照应、再告知各方。'),
  clause('六、共同责任', '任何一方发现学生身心健康受到侵害或者面临危险的，立即向公安等部门报告（未成年人保护法第十一条）。'),
]

/** 校外寄宿生五方联管卡: who answers for the pupil, how to call them, and the last check-ins. */
export function cardPaper(card: Card): PrintDocument {
  const seen = card.checkIns.filter((one) => one.undone === null).slice(0, 10)
  return {
    name: `${card.name} 五方联管卡`,
    size: 'small-four',
    unbroken: [card.name],
    blocks: [
      { kind: 'title', text: '校外寄宿生五方联管卡' },
      ...head(card),
      ...named(card),
      line(
        '责任书：',
        blank(card.signed ? `已签订${card.signedOn ? `（${dayInWords(card.signedOn)}）` : ''}` : '未签订', 20),
        '　期限：',
        blank(term(card), 26),
      ),
      line('照管互助组：', blank(card.groupName ?? '', 20)),
      line('最近走访：'),
      ...(seen.length > 0 ? seen.map((one) => line(`${dayInWords(one.on)}　${one.by}${one.note ? `　${one.note}` : ''}`)) : [line('（暂无）')]),
    ],
  }
}

/** 校外寄宿生五方联管责任书, in five copies, ready to be signed. */
export function agreementPaper(card: Card): PrintDocument {
  return {
    name: `${card.name} 五方联管责任书`,
    size: 'small-four',
    unbroken: [card.name],
    blocks: [
      { kind: 'title', text: '校外寄宿生五方联管责任书' },
      ...head(card),
      ...named(card),
      { kind: 'paragraph', text: `为保障校外寄宿学生的安全和学习，五方共同照管，责任期${term(card)}，各方责任如下：` },
      ...duties,
      { kind: 'paragraph', text: '本责任书一式五份，五方各执一份。' },
      { kind: 'signatures', columns: 2, lines: [...fiveParties.map((one) => ({ label: `${one.zh}（签名）` })), { label: '签订日期' }] },
    ],
  }
}
