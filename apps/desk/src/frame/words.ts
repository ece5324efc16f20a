import { type LineName, lines } from '@balian/contract/lines'

/** The character that tells a line from the other seven: 调 治 管 帮 扶 建 办 学. */
export const sealWords = Object.fromEntries(lines.map((line) => [line.line, line.zh.slice(-1)])) as Readonly<Record<LineName, string>>
