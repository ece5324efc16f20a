import type { Language } from '@balian/contract/problem'

/** The same slot as the desk's, so that one choice holds for both. */
const slot = 'balian.language'
const hearers = new Set<() => void>()

export const language = (): Language => (localStorage.getItem(slot) === 'en' ? 'en' : 'zh')

/** Changes the language and remembers it on this phone. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(slot, chosen)
  tellDocument()
  for (const hear of hearers) hear()
}

export const tellDocument = (): void => {
  document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN'
}

/** Calls back when another language is chosen. */
export const onLanguage = (hear: () => void): (() => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}
