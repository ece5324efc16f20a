import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import type { OfficerRole } from '@balian/contract/lines'

type Told = Pick<EvaluationRule, 'title' | 'of' | 'full' | 'marking' | 'reason'> & Partial<EvaluationRule>

const line = (none: number, full: number): EvaluationRule['marking'] => ({ by: 'line', none, full })
const steps = (...pairs: readonly (readonly [at: number, marks: number])[]): EvaluationRule['marking'] => ({
  by: 'steps',
  direction: 'at-least',
  steps: pairs.map(([at, marks]) => ({ at, marks })),
})

const rule = (told: Told, i: number, role: OfficerRole | null = null): EvaluationRule => ({
  key: `${role ?? 'place'}-${i + 1}`,
  role,
  measure: 'value',
  over: null,
  per: 100,
  past: 'before',
  without: 'aside',
  source: '《社会服务管理工作考评办法（试行）》',
  ...told,
})

/** What a village answers for; nine tenths of it are shares, so that a small village is not behind a large one. */
export const villageRules: readonly EvaluationRule[] = (
  [
    {
      title: '排查按时上报',
      of: 'screening.inTimeRate',
      full: 15,
      marking: steps([95, 15], [80, 10], [60, 5]),
      reason: '零报告也要按时，纠纷才能早发现。',
    },
    { title: '调解成功率', of: 'disputes.successRate', full: 15, marking: line(50, 95), reason: '小事不出村，靠的是调得成。' },
    {
      title: '代办按时办结',
      measure: 'on-time',
      of: 'errands.inTime',
      over: 'errands.limited',
      full: 15,
      marking: line(60, 100),
      reason: '承诺了时限就要做到。',
    },
    { title: '按期走访率', of: 'care.visitedShare', full: 20, marking: line(40, 95), without: 'none', reason: '留守老人和儿童最怕没人上门。' },
    { title: '巡逻完成率', of: 'safety.patrolShare', full: 10, marking: steps([95, 10], [75, 7], [50, 4]), reason: '排了班就要有人巡。' },
    {
      title: '寄宿生五方责任落实',
      measure: 'ratio',
      of: 'population.boardersInCare',
      over: 'population.boarders',
      full: 10,
      marking: line(50, 100),
      reason: '校外寄宿的孩子要人人有人管。',
    },
    { title: '法律政策宣讲', of: 'activities.lecture', full: 5, marking: line(0, 1), without: 'none', reason: '每月至少讲一次群众用得上的法。' },
    { title: '抽查回访满意率', of: 'callBacks.contentRate', full: 10, marking: line(50, 95), reason: '办得好不好，群众说了算。' },
  ] satisfies Told[]
).map((told, i) => rule(told, i))

/** What a township answers for to its county: shares alone, weighed by what the county asks for this year. */
export const townshipRules: readonly EvaluationRule[] = [
  { of: 'screening.inTimeRate', full: 20, marking: line(60, 98) },
  { of: 'disputes.successRate', full: 25, marking: line(60, 97) },
  { of: 'errands.inTime', full: 20, marking: line(60, 100) },
  { of: 'care.visitedShare', full: 25, marking: line(40, 95) },
  { of: 'callBacks.contentRate', full: 10, marking: line(50, 95) },
].map((weighed, i) => ({
  ...villageRules.find(({ of }) => of === weighed.of)!,
  ...weighed,
  key: `township-${i + 1}`,
  // A township without anybody to visit is not marked down for it.
  without: 'aside' as const,
  source: '《乡镇社会服务管理工作月考评办法》',
}))

/** The next version: fewer marks for patrols, more for what people say. */
export const draftRules: readonly EvaluationRule[] = villageRules.map((one) =>
  one.of === 'safety.patrolShare'
    ? { ...one, full: 5, marking: steps([95, 5], [75, 3.5], [50, 2]) }
    : one.of === 'callBacks.contentRate'
      ? { ...one, full: 15 }
      : one,
)

const byRole: Readonly<Record<OfficerRole, readonly Told[]>> = {
  mediator: [
    { title: '排查按时上报', of: 'screening.inTimeRate', full: 40, marking: line(50, 95), reason: '排查是调解员的第一件事。' },
    { title: '调解成功率', of: 'disputes.successRate', full: 40, marking: line(50, 95), reason: '调得成才算数。' },
    { title: '上门排查', of: 'activities.screening', full: 20, marking: line(0, 4), without: 'none', reason: '每周走一遍。' },
  ],
  'safety-officer': [
    { title: '巡逻完成率', of: 'safety.patrolShare', full: 60, marking: line(40, 95), reason: '排班要落实。' },
    {
      title: '发现的问题处理了多少',
      measure: 'ratio',
      of: 'safety.foundDone',
      over: 'safety.found',
      full: 40,
      marking: line(30, 90),
      reason: '发现了就要有下文。',
    },
  ],
  'population-registrar': [
    {
      title: '寄宿生五方责任落实',
      measure: 'ratio',
      of: 'population.boardersInCare',
      over: 'population.boarders',
      full: 60,
      marking: line(50, 100),
      reason: '孩子要人人有人管。',
    },
    { title: '人口核查', of: 'activities.populationCheck', full: 40, marking: line(0, 2), without: 'none', reason: '账要和人对得上。' },
  ],
  'reintegration-helper': [
    { title: '帮教活动', of: 'activities.helpTalk', full: 100, marking: line(0, 1), without: 'none', reason: '每月至少一次，只数次数，不看对象。' },
  ],
  'care-helper': [
    { title: '按期走访率', of: 'care.visitedShare', full: 70, marking: line(40, 95), without: 'none', reason: '该走访的都要走访到。' },
    { title: '帮扶次数', of: 'care.help', full: 30, marking: line(0, 3), without: 'none', reason: '走访之外要办实事。' },
  ],
  'organization-liaison': [
    { title: '走访联络', of: 'activities.liaisonVisit', full: 60, marking: line(0, 2), without: 'none', reason: '常去才知道企业难处。' },
    { title: '劳动合同签订率', of: 'organizations.enterprisesContractShare', full: 40, marking: line(50, 95), reason: '合同签了，欠薪就少。' },
  ],
  'errand-agent': [
    {
      title: '代办按时办结',
      measure: 'on-time',
      of: 'errands.inTime',
      over: 'errands.limited',
      full: 60,
      marking: line(60, 100),
      reason: '承诺了时限就要做到。',
    },
    { title: '群众满意率', of: 'errands.contentRate', full: 40, marking: line(60, 95), reason: '好差评是群众打的。' },
  ],
  'law-tutor': [
    { title: '法律政策宣讲', of: 'activities.lecture', full: 60, marking: line(0, 1), without: 'none', reason: '每月至少一场。' },
    {
      title: '受教育群众比上月',
      measure: 'change',
      of: 'learning.reached',
      full: 40,
      marking: line(-50, 0),
      reason: '不与别村比，只看自己有没有退步。',
    },
  ],
}

export const officerRules: readonly EvaluationRule[] = Object.entries(byRole).flatMap(([role, told]) => told.map((one, i) => rule(one, i, role as OfficerRole)))
