import { z } from 'zod'
import type { FigureAt } from './figures.ts'
import { day, placeCode } from './ids.ts'
import { read } from './route.ts'

interface Said {
  readonly zh: string
  readonly en: string
}

/** A part of the report: its heading, and its sentences. `{key}` stands for a figure, `{key+key}` for a sum of figures. */
export interface ArticlePart extends Said {
  readonly sentences: readonly Said[]
}

const part = (zh: string, en: string, ...sentences: readonly (readonly [zh: string, en: string])[]): ArticlePart => ({
  zh,
  en,
  sentences: sentences.map(([one, other]) => ({ zh: one, en: other })),
})

const groups = 'groups-geographic+groups-industry+groups-living'
const members = 'groups-geographic-participants+groups-industry-participants+groups-living-participants'
const errands = 'do-at-once+do-for-you+lead-you'
const patrols = 'patrol-teams-fulltime+patrol-teams-parttime+watch-teams-voluntary'
const left = 'left-behind-elderly+left-behind-women+left-behind-children'

/** The report on a place in sentences: the figures of the article of 2013 in our own words. */
export const articleParts: readonly ArticlePart[] = [
  part(
    '平台与干部',
    'Platform and cadres',
    [
      '社会服务管理平台已在{townships}个乡镇街道、{villages}个村和{she-groups-villager}个社建成。',
      'The service platform stands in {townships} townships, {villages} villages and {she-groups-villager} villager groups.',
    ],
    [
      '{township-cadres}名乡镇干部和{village-cadres}名村社干部下到基层：留中心{cadres-at-township-centres}人，进园区和企业{cadres-in-parks-enterprises}人，驻村社{cadres-stationed-in-villages}人。',
      '{township-cadres} township cadres and {village-cadres} village cadres work at the grass roots: {cadres-at-township-centres} at the centres, {cadres-in-parks-enterprises} in parks and enterprises, {cadres-stationed-in-villages} in the villages.',
    ],
  ),
  part(
    '互助组',
    'Mutual-aid groups',
    [
      `群众自愿组成互助组{${groups}}个，参加{${members}}人次。`,
      `Residents have formed {${groups}} mutual-aid groups with {${members}} participants, somebody in two groups counted twice.`,
    ],
    [
      '其中地缘互助组{groups-geographic}个、{groups-geographic-participants}人，产业互助组{groups-industry}个、{groups-industry-participants}人，生产生活互助组{groups-living}个、{groups-living-participants}人。',
      'Of these {groups-geographic} are geographic ({groups-geographic-participants} people), {groups-industry} of an industry ({groups-industry-participants}) and {groups-living} for daily life ({groups-living-participants}).',
    ],
    [
      '担任组长的共{leaders-total}人：村社干部{leaders-village-cadres}人，协会负责人和组内能人{leaders-association-heads-able-people}人，热心人{leaders-warm-hearted}人。',
      '{leaders-total} people lead them: {leaders-village-cadres} village cadres, {leaders-association-heads-able-people} heads of associations and able people, {leaders-warm-hearted} warm-hearted people.',
    ],
  ),
  part(
    '矛盾纠纷联调',
    'Disputes',
    ['今年以来排查登记矛盾纠纷{disputes-found}起。', 'Since the beginning of the year {disputes-found} disputes were found and registered.'],
    ['调处成功率{dispute-success-rate}。', '{dispute-success-rate} of those that were mediated to an end were settled.'],
  ),
  part(
    '社会治安联治',
    'Safety',
    [
      '设警务室{police-rooms}个，有综治信息员{security-informants}人。',
      'There are {police-rooms} police rooms and {security-informants} information officers.',
    ],
    [
      `联防看护队伍{${patrols}}支：专职{patrol-teams-fulltime}支{patrol-members-fulltime}人，兼职{patrol-teams-parttime}支{patrol-members-parttime}人，义务{watch-teams-voluntary}支{watch-members-voluntary}人。`,
      `{${patrols}} teams patrol and watch: {patrol-teams-fulltime} full-time ({patrol-members-fulltime} members), {patrol-teams-parttime} part-time ({patrol-members-parttime}), {watch-teams-voluntary} of volunteers ({watch-members-voluntary}).`,
    ],
    ['技防覆盖率{technical-security-coverage}。', 'Technical prevention covers {technical-security-coverage} of the sites.'],
  ),
  part(
    '实有人口联管',
    'Population',
    [
      '建立居民电子档案{population-files}份，今年发送服务信息{service-messages}条。',
      '{population-files} residents have an e-file; {service-messages} service messages went out this year.',
    ],
    [
      '登记出租房屋{rental-houses}户、流动人口{floating-residents}人、校外寄宿生{off-campus-boarders}人。',
      '{rental-houses} rental houses, {floating-residents} floating residents and {off-campus-boarders} off-campus boarders are registered.',
    ],
    [
      '移交公安后查处治安案件{floating-security-cases}件，破获刑事案件{floating-criminal-cases}件。',
      'The police dealt with {floating-security-cases} public-order cases and solved {floating-criminal-cases} criminal cases.',
    ],
  ),
  part(
    '特殊人群联帮',
    'Reintegration',
    [
      '{special-help-teams}个帮教小组正在开展工作，联系就业{special-jobs}人次，担保贷款{special-loans}元。',
      '{special-help-teams} help teams are at work; they made {special-jobs} job contacts and guaranteed loans of {special-loans} yuan.',
    ],
    ['过渡性安置基地{transition-bases}个。', 'There are {transition-bases} transitional bases.'],
    ['今年在基地安置过渡{released-persons-resettled}人次。', '{released-persons-resettled} stays in the bases began this year.'],
  ),
  part(
    '弱势群体联扶',
    'Care',
    [
      `登记留守人员{${left}}人：老人{left-behind-elderly}人、妇女{left-behind-women}人、儿童{left-behind-children}人。`,
      `{${left}} people left behind are on the register: {left-behind-elderly} elderly, {left-behind-women} women, {left-behind-children} children.`,
    ],
    [
      '有服务阵地{vulnerable-service-sites}个，今年帮扶{vulnerable-helped}人。',
      '{vulnerable-service-sites} service sites stand open; {vulnerable-helped} people were helped this year.',
    ],
  ),
  part('两新组织联建', 'Organizations', [
    '联系非公经济组织{nonpublic-enterprises}个、从业人员{nonpublic-employees}人，新社会组织{new-social-organisations}个、从业人员{new-social-employees}人。',
    'Liaison is kept with {nonpublic-enterprises} non-public enterprises ({nonpublic-employees} employees) and {new-social-organisations} new social organizations ({new-social-employees}).',
  ]),
  part(
    '群众事务联办',
    'Errands',
    ['设服务站（点）{service-stations}个，有代办员{agents}人。', '{service-stations} service stations and points stand open, with {agents} errand agents.'],
    [
      `今年为群众办事{${errands}}件：马上办{do-at-once}件，代着办{do-for-you}件，领着办{lead-you}件。`,
      `{${errands}} errands were done this year: {do-at-once} at once, {do-for-you} for somebody, {lead-you} by leading them.`,
    ],
  ),
  part(
    '法律政策联学',
    'Learning',
    ['有普法队伍{law-teams}支、宣传员和辅导员{law-tutors}人。', 'There are {law-teams} law teams and {law-tutors} tutors.'],
    ['今年参加法律政策宣讲的群众{law-reached}人次。', 'Lectures on law and policy reached {law-reached} people this year.'],
  ),
]

/** A stretch of a sentence: words, or a number with the indicators that it opens. */
export interface ArticleRun {
  readonly text: string
  readonly indicators: readonly string[]
}

const format = (value: number, percent: boolean, language: 'zh' | 'en'): string => {
  const rounded = Math.round(value * 100) / 100
  return `${language === 'zh' ? rounded : rounded.toLocaleString('en')}${percent ? '%' : ''}`
}

/** A sentence with its figures; null when one of them is not told here (a share of nothing, sealed numbers of a small place). */
export function articleSentence(sentence: string, figures: readonly FigureAt[], language: 'zh' | 'en'): readonly ArticleRun[] | null {
  const runs: ArticleRun[] = []
  for (const [i, piece] of sentence.split(/\{([^}]+)\}/).entries()) {
    if (i % 2 === 0) {
      if (piece) runs.push({ text: piece, indicators: [] })
      continue
    }
    const parts = piece.split('+').map((key) => figures.find((one) => one.key === key))
    if (parts.some((one) => one?.value == null)) return null
    const sum = parts.reduce((so, one) => so + one!.value!, 0)
    runs.push({ text: format(sum, parts[0]!.unit === 'percent', language), indicators: parts.length === 1 ? parts[0]!.indicators : [] })
  }
  return runs
}

export const articlePrint = read('reports.article', {
  path: '/reports/article',
  summary: 'The report on a place and a day in sentences, every figure recounted from records, as Word or PDF.',
  input: z.object({ place: placeCode, on: day, format: z.enum(['docx', 'pdf']).default('pdf') }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
