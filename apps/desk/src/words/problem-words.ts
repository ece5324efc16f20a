import type { FieldProblem, Language } from '@balian/contract/problem'
import { problemText } from '@balian/contract/problem'
import { Refused, unreached } from '../data/refused.ts'
import type { Say } from './use-words.ts'

interface Speaker {
  readonly t: Say
  readonly has: (key: string) => boolean
  readonly language: Language
}

/** A parameter that is itself a key (`because`, `state`, `step`) is said in words where there are some. */
const keyed = ['because', 'state', 'step'] as const

/** What went wrong and what to do, in the reader's language. */
export function problemWords(error: unknown, { t, has, language }: Speaker): string {
  if (!(error instanceof Refused)) return t('shell.broke')
  if (error.code === unreached) return t('shell.unreached')
  const params = { ...error.params }
  for (const name of keyed) {
    const key = `${name}.${params[name]}`
    if (params[name] !== undefined && has(key)) params[name] = t(key)
  }
  return problemText(error.code, params, language)
}

/** What is wrong with one item of the input. */
export const fieldWords = (field: FieldProblem, language: Language): string => field[language]
