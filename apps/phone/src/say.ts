import { type Language, problemText } from '@balian/contract/problem'
import { useSyncExternalStore } from 'react'
import { parts } from './lines/index.ts'
import { outboxWords } from './outbox/words.ts'
import { Refused, unreached } from './server.ts'
import { words as own } from './words.ts'

const all = [own, outboxWords, ...parts.map((part) => part.words)]
const words = {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Record<string, string>,
  en: Object.assign({}, ...all.map(({ en }) => en)) as Record<string, string>,
}

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
