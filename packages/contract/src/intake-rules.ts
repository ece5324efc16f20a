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
  dispute: ['纠纷', '吵架', '吵', '打架', '地界', '地埂', '宅基地', '争', '欠钱', '赔', '彩礼', '离婚', '邻居', '占了', '不讲理', '骂'],
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
