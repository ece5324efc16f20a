import { type Language, type ProblemCode, problemText } from '@balian/contract/problem'
import { filled, ofOne } from '@balian/contract/singular'
import { language, useLanguage } from '@balian/touch/language'
import { words as door } from './frame/words-door.ts'
import { parts } from './lines/index.ts'
import { outboxWords } from './outbox/words.ts'
import { Refused, unreached } from './server.ts'
import { words as own } from './words.ts'
import { words as notices } from './words-notices.ts'

const all = [own, door, notices, outboxWords, ...parts.map((part) => part.words)]
const words = {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Record<string, string>,
  en: Object.assign({}, ...all.map(({ en }) => en)) as Record<string, string>,
}

export type Say = (key: string, params?: Readonly<Record<string, string>>) => string

const speak =
  (now: Language): Say =>
  (key, params = {}) =>
    filled(now === 'en' ? ofOne(words.en[key] ?? key, params) : (words.zh[key] ?? key), params)

/** The words in the reader's language. */
export function useWords(): { readonly t: Say; readonly has: (key: string) => boolean; readonly language: Language } {
  const now = useLanguage()
  return { t: speak(now), has: (key) => key in words[now], language: now }
}

/** Why the server did not take something, in words; what is wrong with single items after it. */
export function refusalWords({ code, params, fields }: Pick<Refused, 'params' | 'fields'> & { readonly code: string }, now: Language = language()): string {
  if (code === unreached) return speak(now)('app.unreached')
  // States and steps come by their keys, which say nothing to a reader.
  const text = code === 'wrong-step' ? speak(now)('app.wrongStep') : problemText(code as ProblemCode, params, now)
  return [text, ...fields.map((field) => field[now])].join(' ')
}

/** What went wrong, in words. */
export const problemWords = (error: unknown, t: Say): string => (error instanceof Refused ? refusalWords(error) : t('app.broke'))
