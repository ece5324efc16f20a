import type { Chance } from '../seed.ts'

// Names as they were given in each decade, and surnames with rough weights; from memory, for synthetic people only.

const words = (text: string): readonly string[] => text.split(' ')

const given: Record<string, { readonly f: readonly string[]; readonly m: readonly string[] }> = {
  '1930': {
    f: words('秀英 桂英 玉兰 凤英 秀兰 玉英 桂兰 兰英 莲英 素珍 秀珍 桂花 菊花 彩莲'),
    m: words('德福 生荣 进财 玉山 万福 占元 世英 国栋 振华 永福 福生 有才 满仓 得胜'),
  },
  '1940': {
    f: words('秀英 桂英 秀兰 玉兰 桂兰 玉英 秀珍 凤英 玉珍 淑英 兰英 菊英'),
    m: words('建国 国华 玉林 德明 明德 志明 占海 文华 正明 永祥 生财 学文'),
  },
  '1950': {
    f: words('秀英 桂英 秀兰 玉兰 桂兰 玉梅 秀梅 翠兰 玉琴 菊香'),
    m: words('建国 建华 国强 志强 建军 永胜 保国 明 学义 文忠'),
  },
  '1960': {
    f: words('秀英 桂英 玉兰 秀兰 玉梅 桂芳 秀芳 淑芳 爱花 彩霞'),
    m: words('军 建军 平 建平 勇 卫东 志强 红军 永红 文军 小平 永强'),
  },
  '1970': {
    f: words('丽 敏 艳 芳 静 霞 燕 红 小红 红梅 小霞 海霞'),
    m: words('勇 军 伟 强 斌 涛 小军 建军 海军 永强 小平 小刚'),
  },
  '1980': {
    f: words('丽 静 娟 艳 燕 敏 娜 芳 丹 玲 小燕 亚琴'),
    m: words('伟 勇 磊 强 涛 超 鹏 波 杰 小龙 小虎 海龙'),
  },
  '1990': {
    f: words('婷 婷婷 静 丹 雪 倩 敏 洁 娜 颖 亚楠 文静'),
    m: words('杰 超 鹏 浩 磊 涛 伟 鑫 龙 旭东 海涛 亚东'),
  },
  '2000': {
    f: words('欣怡 婷 婷婷 静怡 佳怡 悦 欣悦 雨欣 佳琪 倩 思雨 雅婷'),
    m: words('涛 鑫 浩 俊杰 宇 博文 浩然 杰 子豪 文博 嘉豪 志鹏'),
  },
  '2010': {
    f: words('梓涵 欣怡 子涵 诗涵 可馨 雨桐 一诺 依诺 梓萱 雨涵 思彤 若曦'),
    m: words('浩宇 浩然 子轩 宇轩 皓轩 梓轩 博文 宇航 子墨 俊熙 一鸣 梓豪'),
  },
}

// In the order of frequency; a weight falls with the rank. Those met in middle Gansu come after them.
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const local = '牟漆缑逯郗靳祁景包后常柴岳蒲裴安党苟令司边穆'

/** Surnames with their weights. */
export const surnames: readonly (readonly [string, number])[] = [
  ...[...common].map((name, i) => [name, 7.5 / (i + 1) ** 0.75] as const),
  ...[...local].map((name) => [name, 0.22] as const),
]

// First syllables that the men of one generation of a family share (字辈).
const generations = words('万 占 世 国 永 文 学 正 玉 生 德 明 建 志 海 维 克 兆 廷 显')
const seconds = {
  m: words('福 贵 财 林 山 海 平 忠 义 清 荣 祥 强 军 华 才 东 龙 斌 峰 成 胜 雄 仁 鹏 涛 杰 辉 明 刚'),
  f: words('兰 英 梅 花 香 芳 琴 霞 玲 萍 娟 红 燕 丽 莲 珍 霖 慧 洁 婷'),
} as const

/** A character that the men of each generation of a lineage share, by how many generations it is after the founder. */
export const generationNames = (own: Chance): readonly string[] => own.sample(generations, 6)

/** A given name of the year of birth; `shared` is the character of the generation, which about half of the older men carry. */
export function givenName(own: Chance, sex: 'm' | 'f', year: number, shared: string | undefined): string {
  if (sex === 'm' && shared !== undefined && year < 1990 && own.of(0.5)) return shared + own.pick(seconds.m)
  const decade = String(Math.min(2010, Math.max(1930, Math.floor(year / 10) * 10)))
  const list = given[decade]![sex]
  // A list is short; villages have more names than it. Mix its characters, which are those of the time.
  if (own.of(0.45)) return own.pick(list)
  const first = own.pick(list)[0]!
  const second = year < 2000 ? own.pick(seconds[sex]) : own.pick(list).at(-1)!
  return first === second ? first : first + second
}
