import type { RegisterItem } from '@balian/contract/registers'
import { Select } from 'antd'
import { useWords } from '../words/use-words.ts'
import { choicesOf } from './said.ts'

interface Props {
  readonly items: readonly RegisterItem[]
  readonly query: Readonly<Record<string, string>>
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

const chosen = (items: readonly RegisterItem[]) => items.filter((item) => item.filter && ['choice', 'code', 'yes'].includes(item.kind))

/** The names of the items that a list can be filtered by at a glance. */
export const filteredItems = (items: readonly RegisterItem[]): string[] => chosen(items).map((item) => item.name)

/** A filter for each declared item that is chosen from few values. */
export function ItemFilters({ items, query, onChange }: Props) {
  const { t, language } = useWords()
  const yesNo = [
    { value: 'true', label: t('items.yes') },
    { value: 'false', label: t('items.no') },
  ]
  return chosen(items).map((item) => (
    <Select
      key={item.name}
      allowClear
      aria-label={item[language]}
      placeholder={item[language]}
      style={{ minWidth: 140 }}
      popupMatchSelectWidth={false}
      value={query[item.name] ?? null}
      onChange={(value: string | null | undefined) => onChange({ [item.name]: value ?? null })}
      options={choicesOf(item, language) ?? yesNo}
    />
  ))
}
