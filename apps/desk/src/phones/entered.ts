import { registerField } from '@balian/contract/register-fields'
import type { useWords } from '../words/use-words.ts'

type Words = ReturnType<typeof useWords>

/** Everything that was entered, item by item, deeper ones with their path: nothing is left out. */
export function linesOf(json: string, words: Words): readonly (readonly [name: string, value: string])[] {
  const lines: [string, string][] = []
  const walk = (path: string, value: unknown): void => {
    if (value === null || value === undefined || value === '') return
    if (typeof value !== 'object') lines.push([path, String(value)])
    else for (const [name, inside] of Object.entries(value)) walk([path, nameOf(name, words)].filter(Boolean).join(' · '), inside)
  }
  walk('', JSON.parse(json))
  return lines
}

function nameOf(key: string, { t, has, language }: Words): string {
  if (/^\d+$/.test(key)) return String(Number(key) + 1)
  return has(`entered.${key}`) ? t(`entered.${key}`) : (registerField(key)?.[language] ?? key)
}
