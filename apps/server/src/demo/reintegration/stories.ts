import type * as work from '@balian/contract/reintegration-work'
import type { Sent } from '@balian/contract/route'

type Basis = Sent<typeof work.openHelp>['basis']

/** What is told of one file: how long ago it was opened, what was done, and how it ended. Days count from its opening. */
export interface HelpStory {
  readonly ago: number
  readonly basis: Basis
  readonly need: string
  /** How far it has come. */
  readonly end: 'forming' | 'helping' | 'offered' | 'taken-over' | 'closed'
  readonly loan?: readonly [day: number, bank: string, guarantor: string, yuan: number, months: number, purpose: string, repaid: readonly number[]]
  readonly job?: readonly [day: number, kind: 'employed' | 'public-post' | 'own-business' | 'training', employer: string, post: string, from: number | null]
  readonly stay?: readonly [day: number, until: number | null]
  readonly child?: readonly [day: number, name: string, school: string, aid: 'student-loan' | 'enrolled' | 'fees' | 'grant', yuan: number | null]
  readonly assess?: readonly [day: number, living: string, work: string, needs: string]
  /** The last visits were left out: one is overdue. */
  readonly late?: true
}

/** Six for each of the two townships, the first of each in the demo village or the township's first one. */
export const stories: readonly HelpStory[] = [
  {
    ago: 170,
    basis: 'released',
    need: '想买一辆农用车跑运输，缺启动资金；母亲年老，孩子在县城读高中。',
    end: 'helping',
    loan: [20, '农村信用合作联社', '马铃薯协会', 50_000, 24, '购买农用运输车', [6000, 6000]],
    job: [25, 'own-business', '个体运输', '驾驶员', 40],
    child: [60, '长子', '定西一中', 'fees', null],
    assess: [100, '与母亲同住，房屋安全，邻里关系正常。', '已开始跑运输，月收入约三千元。', '继续联系货源，按期还款。'],
  },
  {
    ago: 95,
    basis: 'correction',
    need: '矫正期间需要一份离家近的活。',
    end: 'helping',
    job: [12, 'employed', '建材经营部', '装卸工', 20],
    stay: [6, 92],
    late: true,
  },
  {
    ago: 120,
    basis: 'released',
    need: '刚回来，没有住处，先过渡安置。',
    end: 'helping',
    stay: [3, 130],
    job: [80, 'training', '县就业培训中心', '电焊工', 85],
  },
  { ago: 6, basis: 'released', need: '想参加技能培训。', end: 'forming' },
  {
    ago: 200,
    basis: 'released',
    need: '已成家立业，希望早日解除。',
    end: 'closed',
    loan: [15, '甘肃银行', '肉羊养殖合作社', 30_000, 12, '购买基础母羊', [10_000, 10_000, 10_000]],
    job: [10, 'own-business', '家庭养殖', '养羊', 15],
    child: [40, '女儿', '兰州职业技术学院', 'student-loan', 8000],
  },
  { ago: 75, basis: 'released', need: '准备随妻子到外乡务工。', end: 'offered', job: [20, 'employed', '薯业有限公司', '分拣', 25] },
  {
    ago: 150,
    basis: 'released',
    need: '想把撂荒地种起来，缺种薯和化肥钱。',
    end: 'helping',
    loan: [18, '农村信用合作联社', '村互助组', 20_000, 12, '种薯、化肥', [5000]],
    child: [30, '次子', '镇中心小学', 'enrolled', null],
    assess: [90, '独居，已修缮屋顶。', '承包地二十亩，长势好。', '帮助联系收购。'],
  },
  { ago: 110, basis: 'correction', need: '照顾病中的父亲，不能离家太远。', end: 'helping', job: [14, 'public-post', '村委会', '保洁员', 16] },
  { ago: 40, basis: 'released', need: '先在基地干活，攒钱修房。', end: 'helping', stay: [2, null], job: [5, 'employed', '过渡安置基地', '砖坯工', 6] },
  { ago: 55, basis: 'released', need: '缺少技术，想学驾驶。', end: 'helping', stay: [4, 30], late: true },
  { ago: 130, basis: 'released', need: '搬到镇上和女儿同住。', end: 'taken-over', loan: [22, '邮储银行', '运输协会', 40_000, 36, '购买三轮车', [4000]] },
  { ago: 190, basis: 'correction', need: '矫正期满前安排好生活。', end: 'closed', job: [30, 'employed', '农机服务专业合作社', '机手', 35] },
]

export const visitNotes = [
  '在家，正在收拾农具，精神状态好。',
  '家中老人反映近来起居正常，邻里相处和睦。',
  '询问就业情况，愿意继续干。',
  '用工单位反映肯干，按时上工。',
  '核对还款和家庭开支，没有新的困难。',
] as const
