import type { Hit } from '../feature.ts'
import { features } from '../features.ts'
import { useRooms } from '../frame/rooms.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'

/** The hits of one feature under its heading. */
export interface Section {
  readonly word: string
  readonly hits: readonly Hit[]
}

// The list never changes while the desk runs, so each search keeps its place among the hooks.
const searches = features.flatMap((feature) => (feature.search ? [feature.search] : []))

/** What every feature finds for the text, and the pages whose name holds it. */
export function useSections(text: string): { readonly sections: readonly Section[]; readonly busy: boolean } {
  const may = useMay()
  const pages = usePages(text)
  const found = searches.map(({ word, needs, useHits }) => ({ word, ...useHits(may(needs) ? text : '') }))
  return { sections: [...found, { word: 'shell.searchPages', hits: pages }], busy: found.some(({ busy }) => busy) }
}

function usePages(text: string): readonly Hit[] {
  const { t } = useWords()
  const rooms = useRooms().map(({ path, word, line }) => ({ key: `page-${path}`, path, title: t(word), ...(line ? { detail: t(`line.${line}`) } : {}) }))
  const wanted = text.toLowerCase()
  return rooms.filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, text === '' ? 12 : 6)
}
