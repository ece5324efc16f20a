import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Inline, Text } from './model.ts'
import type { Align } from './pdf-text.ts'
import { halfWidth } from './wording.ts'

/** The typefaces of official documents that Word and WPS have; Latin letters and figures in Times New Roman. */
export const typeface = (eastAsia: '仿宋' | '宋体' | '黑体') => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia })

/** Twentieths of a point, Word's measure. */
export const twips = (points: number): number => Math.round(points * 20)

export interface WordManner {
  size: number
  /** Exact distance of lines in points. */
  leading: number
  align?: Align
  /** First-line indent in characters. */
  indent?: number
  bold?: boolean
  font?: '仿宋' | '宋体' | '黑体'
  /** Stays on the page of the paragraph after it. */
  keepNext?: boolean
}

const alignments = { both: AlignmentType.BOTH, left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The paragraphs of a text: one for each of its lines. */
export function paragraphsOf(text: Text, manner: WordManner, more: IParagraphOptions = {}): Paragraph[] {
  return splitLines(text).map(
    (line) =>
      new Paragraph({
        alignment: alignments[manner.align ?? 'both'],
        spacing: { line: twips(manner.leading), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        keepNext: manner.keepNext === true,
        ...(manner.indent ? { indent: { firstLine: twips(manner.size * manner.indent), firstLineChars: manner.indent * 100 } } : {}),
        ...more,
        children: line.flatMap((inline) => runsOf(inline, manner)),
      }),
  )
}

function splitLines(text: Text): Inline[][] {
  const lines: Inline[][] = [[]]
  const inlines: readonly Inline[] = Array.isArray(text) ? text : [text as Inline]
  for (const inline of inlines) {
    const words = typeof inline === 'string' ? inline : 'text' in inline && !('blank' in inline) ? (inline.text ?? '') : undefined
    if (words === undefined) {
      lines.at(-1)?.push(inline)
      continue
    }
    words.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([])
      lines.at(-1)?.push(typeof inline === 'string' ? part : ({ ...inline, text: part } as Inline))
    })
  }
  return lines
}

function runsOf(inline: Inline, manner: WordManner): TextRun[] {
  const base = { size: Math.round(manner.size * 2), font: typeface(manner.font ?? '仿宋'), bold: manner.bold === true }
  if (typeof inline === 'string') return [new TextRun({ ...base, text: halfWidth(inline) })]
  if ('blank' in inline) return [new TextRun({ ...base, text: blankText(inline.blank, halfWidth(inline.text ?? '')), underline: {} })]
  if ('choice' in inline) {
    const box = new TextRun({ ...base, text: inline.chosen ? '☑' : '□', font: inline.chosen ? 'Segoe UI Symbol' : typeface('宋体') })
    return [box, new TextRun({ ...base, text: halfWidth(inline.choice) })]
  }
  return [new TextRun({ ...base, text: halfWidth(inline.text), bold: base.bold || inline.bold === true, ...(inline.underline ? { underline: {} } : {}) })]
}

/** Spaces that do not break, four to a character, because Word does not underline ordinary ones at a line's end. */
function blankText(least: number, text: string): string {
  const width = Array.from(text).reduce((sum, letter) => sum + (letter < '\u2000' ? 0.5 : 1), 0)
  const missing = Math.max(0, least - width)
  const side = '\u00a0'.repeat(Math.max(text ? 1 : 0, Math.round(missing * 2)))
  return `${side}${text}${side}`
}
