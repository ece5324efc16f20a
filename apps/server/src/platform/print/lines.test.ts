import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomsOf } from './atoms.ts'
import { cutLong, type Line, setLines } from './lines.ts'

const set = (text: string, width: number, unbroken: string[] = []) => setLines(cutLong(atomsOf(text, false, unbroken), width), width, 2, true)
const words = (line: Line) => line.pieces.map((piece) => piece.text).join('')

const never = { first: '，。、；：？！）》」』】〕”’', last: '（《「『【〔“‘' }
const prose = fc
  .array(fc.constantFrom('人民调解', '纠纷', '，', '。', '、', '（', '）', '《', '》', '“', '”', '2013年', '1,200.50元', 'abc', ' '), {
    minLength: 1,
    maxLength: 200,
  })
  .map((parts) => `甲${parts.join('')}`.replace(/[，。、（）《》“”]{2,}/g, (marks) => marks.slice(0, 1)))

describe('lines of Chinese text', () => {
  it('begin with no closing mark, end with no opening one, and lose nothing', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = set(text, width)
        for (const line of lines) {
          expect(never.first).not.toContain(words(line)[0] ?? 'x')
          if (line !== lines.at(-1)) expect(never.last).not.toContain(words(line).trimEnd().at(-1) ?? 'x')
          expect(line.width).toBeLessThanOrEqual(width + 0.001)
        }
        expect(lines.map(words).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('draws a mark that is just too long into the line instead of breaking before it', () => {
    expect(set('一二三四五六七、八九。十', 12).map(words)).toEqual(['一二三四五六七、八九。', '十'])
  })

  it('keeps a name, and a figure with its unit, in one line', () => {
    expect(set('甲甲甲甲甲甲甲甲欧阳春燕乙', 12, ['欧阳春燕']).map(words)).toEqual(['甲甲甲甲甲甲甲甲', '欧阳春燕乙'])
    expect(set('甲甲甲甲甲甲甲甲甲12月乙', 12).map(words)).toEqual(['甲甲甲甲甲甲甲甲甲', '12月乙'])
  })

  it('prints full-width figures half-width and cuts what is longer than a line', () => {
    expect(set('电话１３９', 12).map(words)).toEqual(['电话139'])
    expect(set('A'.repeat(60), 12).length).toBeGreaterThan(1)
  })
})
