import type { Language } from '@balian/contract/problem'
import { whenText } from '@balian/ui/when'

/** A day in words, to stand in a sentence. */
export const dayText = (day: string, language: Language): string => whenText(day, language === 'zh' ? 'zh-CN' : 'en-GB')
