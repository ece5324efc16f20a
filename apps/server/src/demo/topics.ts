import type { TopicState, topicKinds } from '@balian/contract/deliberation'
import type { ForumName } from '@balian/contract/forums'

/** A topic of the demo: what it is about, how far it came, and how it was voted. */
export interface Story {
  readonly title: string
  readonly proposal: string
  readonly forum: ForumName
  readonly kind: (typeof topicKinds)[number]
  readonly method: 'ballot' | 'hands'
  readonly to: TopicState
  /** Days since the meeting; below zero: it is still to come. */
  readonly ago: number
  readonly options?: readonly string[]
  /** The share of the roll that took part, and of these that were for it (or for each option). */
  readonly took?: number
  readonly votes?: readonly number[]
  readonly minutes?: string
  readonly said?: readonly string[]
  readonly objection?: readonly [text: string, answer: string | null]
  readonly steps?: readonly (readonly [title: string, due: number, note: string | null])[]
  readonly why?: string
}

export const stories: readonly Story[] = [
  {
    title: '整修二社过水桥',
    proposal: '二社过水桥桥面塌了半边，雨天娃娃上学过不去。拟用集体收入三万二千元买料，每户出工两天，村上统一安排，入冬前修好。',
    forum: 'representatives',
    kind: 'works',
    method: 'ballot',
    to: 'done',
    ago: 96,
    took: 0.9,
    votes: [0.92, 0.04],
    minutes: '主任介绍了桥的情况和三家的报价。代表们认为不能再拖，出工的办法可行，老弱户和常年在外的户可以以工换工。表决前推选了监票人、计票人。',
    said: ['桥不修，雨天送娃要绕三里路。', '料钱要贴出来让大家看。'],
    steps: [
      ['买水泥、钢筋和石料', 80, '三家比价后采购，单据已张贴'],
      ['拆旧桥面、清河道', 68, '出工四十六人次'],
      ['浇筑桥面、装护栏', 52, '养护期满，已通行'],
    ],
    why: '桥面加宽到四米，装了护栏，共出工一百三十八人次，实际开支三万一千六百元，结余已退回集体账户。',
  },
  {
    title: '主干道安装太阳能路灯',
    proposal: '在村委会到一社路口的主干道安装太阳能路灯四十盏，资金从“一事一议”奖补中列支，每户筹资不超过二十元，五保户、低保户免筹。',
    forum: 'households',
    kind: 'works',
    method: 'hands',
    to: 'carrying',
    ago: 34,
    took: 0.78,
    votes: [0.88, 0.07],
    minutes: '讨论了灯杆位置和筹资办法，同意拐弯处加密。表决由监票人当场清点举手人数。',
    said: ['拐弯的地方要多装两盏。'],
    objection: ['我家门口没有安排灯杆。', '经现场查看，离您家最近的灯杆向东移了十二米，已告诉您本人。'],
    steps: [
      ['公布施工单位和价格', 22, '三家报价，选定的一家已公示'],
      ['挖基坑、立灯杆', 4, '已立二十六根'],
      ['调试验收', -12, null],
    ],
  },
  {
    title: '修订村规民约',
    proposal: '增加红白事从简、不乱倒垃圾、不在河道挖沙三条；彩礼和随礼的上限由红白事互助组另行公布。',
    forum: 'assembly',
    kind: 'rules',
    method: 'hands',
    to: 'objections',
    ago: 3,
    took: 0.57,
    votes: [0.81, 0.06],
    minutes: '逐条宣读修订稿，就随礼上限提了七条意见，采纳四条。表决时各社分区清点。',
    objection: ['随礼的数额定得太低，亲兄弟之间怎么算？', null],
  },
  {
    title: '光伏收益怎么用',
    proposal: '上半年村级光伏电站收益四万六千元，请大家在三个方案里选一个。',
    forum: 'representatives',
    kind: 'proceeds',
    method: 'ballot',
    to: 'decided',
    ago: 1,
    options: ['公益岗位工资和临时救助', '修三社的水渠', '存着明年办幸福食堂'],
    took: 0.86,
    votes: [0.62, 0.25, 0.08],
    minutes: '会计报告了收益明细。代表们认为公益岗位和临时救助最急，水渠争取以工代赈。',
  },
  {
    title: '公益性岗位人选',
    proposal: '保洁、护林公益性岗位缺三人，按家庭困难、能出力、本人愿意三条推荐了三人，请代表们审议。',
    forum: 'representatives',
    kind: 'other',
    method: 'ballot',
    to: 'counting',
    ago: 0,
    took: 0.8,
    votes: [0.7, 0.2],
  },
  {
    title: '冬季取暖煤集体采购',
    proposal: '由社里统一联系煤场，按户登记吨数，煤款各户自付，运费平摊。要不要集体买？',
    forum: 'group',
    kind: 'other',
    method: 'ballot',
    to: 'voting',
    ago: 0,
    took: 0.2,
    said: ['去年各买各的，运费贵了一半。', '煤要过秤，当着大家的面卸。'],
  },
  {
    title: '卫生厕所改造先改哪几个社',
    proposal: '今年下达改厕指标六十户，报名的有一百零三户。拟按有老人和残疾人的户、主干道两边的户、其他户的次序安排。',
    forum: 'representatives',
    kind: 'other',
    method: 'ballot',
    to: 'discussing',
    ago: -6,
    said: ['有老人的户先改，我同意。', '去年报了名没轮上的，能不能排在前头？', '去年没轮上的户已单独列出，会上一并讨论。'],
  },
  {
    title: '流转二百亩梯田种药材',
    proposal: '外来合作社拟流转后山梯田二百亩种黄芪，每亩每年三百八十元，流转期五年。',
    forum: 'households',
    kind: 'contracting',
    method: 'hands',
    to: 'failed',
    ago: 52,
    took: 0.41,
    votes: [0.5, 0.4],
    minutes: '到会户数不够三分之二，会议改为听取意见，决定不作表决结论。',
  },
  {
    title: '村委会门前建停车场',
    proposal: '把门前空地硬化成停车场，预算八万元。',
    forum: 'representatives',
    kind: 'works',
    method: 'ballot',
    to: 'withdrawn',
    ago: 20,
    why: '资金没有落实，等明年项目下来再议',
  },
  {
    title: '取消三社的垃圾收集点',
    proposal: '三社收集点夏天味道大，建议取消。',
    forum: 'representatives',
    kind: 'other',
    method: 'ballot',
    to: 'declined',
    ago: 40,
    why: '收集点属于镇上统一布点，已转镇环卫所改为密闭式垃圾箱，不需要议决',
  },
]

/** What the demo's resident brought up, and nobody has taken up yet. */
export const asked = {
  title: '给三社通班车',
  proposal: '三社离公路四里，老人赶集看病不方便。请村上跟客运公司说一说，逢集的日子让班车绕到三社口停一下。',
} as const
