import { type Language, problemText } from '@balian/contract/problem'
import { filled, ofOne } from '@balian/contract/singular'
import { useLanguage } from '@balian/touch/language'
import { Refused, unreached } from './server.ts'
import { words as common } from './words.ts'
import { askWords } from './words-ask.ts'
import { fileWords } from './words-file.ts'
import { rightsWords } from './words-rights.ts'
import { villageWords } from './words-village.ts'
import { wayWords } from './words-ways.ts'

const words = {
  zh: { ...common.zh, ...askWords.zh, ...rightsWords.zh, ...fileWords.zh, ...villageWords.zh, ...wayWords.zh },
  en: { ...common.en, ...askWords.en, ...rightsWords.en, ...fileWords.en, ...villageWords.en, ...wayWords.en },
} as Readonly<Record<Language, Readonly<Record<string, string>>>>

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

export interface Spoken {
  readonly t: Say
  readonly has: (key: string) => boolean
  readonly language: Language
  readonly day: (day: string) => string
  readonly moment: (at: string) => string
}

/** The words in the reader's language, days and moments in Asia/Shanghai. */
export function useWords(): Spoken {
  const now = useLanguage()
  const locale = now === 'en' ? 'en-GB' : 'zh-CN'
  const format = (at: string, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...shape }).format(new Date(at))
  return {
    t: (key, params = {}) => filled(now === 'en' ? ofOne(words.en[key] ?? key, params) : (words.zh[key] ?? key), params),
    has: (key) => key in words[now],
    language: now,
    day: (day) => format(`${day}T04:00:00Z`, { year: 'numeric', month: 'long', day: 'numeric' }),
    moment: (at) => format(at, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }),
  }
}

/** What went wrong, in words: what is wrong with an item before what is wrong altogether. */
export function problemWords(error: unknown, { t, language: now, has }: Spoken): string {
  if (!(error instanceof Refused)) return t('app.broke')
  if (error.code === unreached || error.body === null) return t('app.unreached')
  if (error.body.fields.length > 0) return error.body.fields.map((field) => field[now]).join(' ')
  const because = `because.${String(error.body.params['because'])}`
  return problemText(error.code, { ...error.body.params, ...(has(because) ? { because: t(because) } : {}) }, now)
}
