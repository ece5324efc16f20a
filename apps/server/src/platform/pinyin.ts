import { pinyin } from 'pinyin-pro'

export interface Reading {
  /** Syllables run together, without tones: `wangxiuying`. */
  readonly pinyin: string
  /** First letters: `wxy`. */
  readonly initials: string
}

const read = (text: string, surname: boolean): Reading => {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, ...(surname ? { surname: 'head' as const } : {}) })
  const clean = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, '')).filter((syllable) => syllable !== '')
  return { pinyin: clean.join(''), initials: clean.map((syllable) => syllable[0]).join('') }
}

/** Names as they were read before: of a prefecture's two million, most are shared by many. */
const known = new Map<string, Reading>()
const mostKnown = 100_000

/** How a person's name is read; surnames have readings of their own (单 shan, 仇 qiu, 翟 zhai, 盖 ge, 尉迟 yuchi). */
export function readName(name: string): Reading {
  const before = known.get(name)
  if (before) return before
  const reading = read(name, true)
  if (known.size >= mostKnown) known.clear()
  known.set(name, reading)
  return reading
}

/** How a place's name is read. */
export const readPlace = (name: string): Reading => read(name, false)
