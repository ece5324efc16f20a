import type { Language } from '@balian/contract/problem'
import { filled, ofOne } from '@balian/contract/singular'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Says a key in the reader's language, its parameters filled in. */
export type Say = (key: string, params?: Record<string, string | number>) => string

interface InUse {
  readonly t: Say
  /** Whether there are words for the key. */
  readonly has: (key: string) => boolean
  readonly language: Language
}

/** The words in the reader's language. */
export function useWords(): InUse {
  const { t, i18n } = useTranslation()
  const english = i18n.language === 'en'
  const say = useCallback<Say>(
    (key, params) => (english && params ? filled(ofOne(t(key, { skipInterpolation: true }), params), params) : t(key, params ?? {})),
    [t, english],
  )
  const has = useCallback((key: string) => i18n.exists(key), [i18n])
  return { t: say, has, language: english ? 'en' : 'zh' }
}
