import { useSyncExternalStore } from 'react'
import type { Language } from './words.ts'

/** The slot is the same in all apps, so that one choice holds for all. */
const slot = 'balian.language'
const hearers = new Set<() => void>()

export const language = (): Language => (localStorage.getItem(slot) === 'en' ? 'en' : 'zh')

/** Says the language to the browser: for fonts, line breaks and voices. */
export const tellDocument = (): void => {
  document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN'
}

/** Changes the language and remembers it on this device. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(slot, chosen)
  tellDocument()
  for (const hear of hearers) hear()
}

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** The reader’s language, as chosen on this device. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)
