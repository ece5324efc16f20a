import { inNeed } from '@balian/contract/care'
import { codeName } from '@balian/contract/codes'

/** Why somebody is cared for, in words: a category of the left-behind, or a need. */
export function reasonText(reason: string, language: 'zh' | 'en'): string {
  if (!reason.startsWith('need:')) return codeName('left-behind-type', reason, language)
  const value = reason.slice('need:'.length)
  const choices = inNeed.items.find((item) => item.name === 'reason')!.choices!
  return choices.find((one) => one.value === value)?.[language] ?? value
}
