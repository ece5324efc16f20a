/** A kind of matter that what was said sounds like, with the words that say so. */
export interface Proposal {
  readonly kind: string
  readonly found: readonly string[]
}

/**
 * By which words each kind of matter is proposed (分流建议). About what was said only, never about who said it; the clerk decides.
 * A kind that is not open to the window is never proposed.
 */
export const heard: Readonly<Record<string, readonly string[]>> = {
  dispute: [
    '纠纷',
    '吵架',
    '打架',
    '地界',
    '地埂',
    '宅基地',
    '滴水',
    '欠钱',
    '欠我',
    '工钱',
    '赔',
    '彩礼',
    '离婚',
    '邻居',
    '隔壁',
    '占了',
    '不讲理',
    '骂',
    '扯皮',
  ],
  petition: ['反映', '投诉', '举报干部', '信访', '上访', '没人管', '没人修', '不公', '拆迁', '征地', '补助没', '村务', '账目', '状告'],
  incident: ['偷', '被盗', '丢了羊', '丢了牛', '骗', '诈骗', '赌', '打人', '可疑', '陌生人', '砸', '放火', '报警'],
  errand: ['代办', '办证', '补办', '低保', '养老', '医保', '合作医疗', '户口', '身份证', '补贴', '补助', '申请', '开证明', '手续', '领钱', '缴费', '盖章'],
  consultation: ['想问', '咨询', '合法吗', '违法', '政策', '法律', '怎么算', '能不能', '该不该', '律师', '打官司', '起诉'],
  'care-request': [
    '一个人',
    '腿疼',
    '没人做饭',
    '没人管饭',
    '独居',
    '留守',
    '没柴',
    '没煤',
    '拉煤',
    '的煤',
    '住院',
    '照看',
    '照顾',
    '搭把手',
    '帮着',
    '没钱看病',
    '出不了门',
    '救助',
    '困难',
  ],
}

/** What the words sound like, the most found first; each word counts once. */
export function propose(words: string, table: Readonly<Record<string, readonly string[]>> = heard): Proposal[] {
  return Object.entries(table)
    .map(([kind, all]) => ({ kind, found: longest(all.filter((word) => words.includes(word))) }))
    .filter((one) => one.found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length)
}

/** Of words within each other only the longest: 地埂 is not also 埂. */
const longest = (found: readonly string[]): string[] => found.filter((word) => !found.some((other) => other !== word && other.includes(word)))
