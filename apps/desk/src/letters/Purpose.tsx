import { purposes } from '@balian/contract/purposes'
import { AutoComplete } from 'antd'
import { useWords } from '../words/use-words.ts'

const usual = ['contact', 'matter', 'visit', 'upkeep', 'emergency'] as const

/** Why the resident is told: a usual reason, or own words. The resident sees it. */
export function Purpose({ value = '', onChange }: { readonly value?: string; readonly onChange?: (purpose: string) => void }) {
  const { language } = useWords()
  const keys = new Map<string, string>(usual.map((key) => [purposes[key][language], key]))
  const shown = value in purposes ? purposes[value as keyof typeof purposes][language] : value
  return (
    <AutoComplete
      value={shown}
      options={[...keys.keys()].map((text) => ({ value: text, label: text }))}
      onChange={(text: string) => onChange?.(keys.get(text) ?? text)}
      maxLength={200}
    />
  )
}
