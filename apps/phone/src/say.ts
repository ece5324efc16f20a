import { type Language, problemText } from '@balian/contract/problem'
import { useSyncExternalStore } from 'react'
import { Refused, unreached } from './server.ts'
import { words } from './words.ts'

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

const subscribe = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export type Say = (key: string, params?: Readonly<Record<string, string>>) => string

/** The words in the reader's language. */
export function useWords(): { readonly t: Say; readonly language: Language } {
  const now = useSyncExternalStore(subscribe, language)
  return { t: (key, params = {}) => (words[now][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole), language: now }
}

/** What went wrong, in words. */
export function problemWords(error: unknown, t: Say): string {
  if (!(error instanceof Refused)) return t('app.broke')
  return error.code === unreached ? t('app.unreached') : problemText(error.code, error.params, language())
}
