import { type Language, problemText } from '@balian/contract/problem'
import { useSyncExternalStore } from 'react'
import { language, onLanguage } from './language.ts'
import { parts } from './lines/index.ts'
import { outboxWords } from './outbox/words.ts'
import { Refused, unreached } from './server.ts'
import { words as own } from './words.ts'

const all = [own, outboxWords, ...parts.map((part) => part.words)]
const words = {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Record<string, string>,
  en: Object.assign({}, ...all.map(({ en }) => en)) as Record<string, string>,
}

export type Say = (key: string, params?: Readonly<Record<string, string>>) => string

/** The words in the reader's language. */
export function useWords(): { readonly t: Say; readonly language: Language } {
  const now = useSyncExternalStore(onLanguage, language)
  return { t: (key, params = {}) => (words[now][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole), language: now }
}

/** What went wrong, in words. */
export function problemWords(error: unknown, t: Say): string {
  if (!(error instanceof Refused)) return t('app.broke')
  return error.code === unreached ? t('app.unreached') : problemText(error.code, error.params, language())
}
