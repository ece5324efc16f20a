import { useWords } from '../say.ts'
import { aroundOf } from './around.ts'
import type { Around } from './deed.ts'
import { useHere, useStreams } from './phone.ts'

/** What the forms and lists of field work can ask, with these streams at hand; null while they are being read. */
export function useAround(streams: readonly string[]): Around | null {
  const { t, language } = useWords()
  const here = useHere()
  const rows = useStreams([...new Set(streams)], here?.village ?? null)
  return here && rows ? aroundOf(here, rows, t, language) : null
}
