import { type MatterKind, matterStates } from '@balian/contract/matters'
import { FilterBar } from '@balian/ui/filter-bar'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ListQuery } from '../data/index.ts'
import { filteredItems, ItemFilters } from '../items/ItemFilters.tsx'
import { TypedText } from '../items/TypedText.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly kind: MatterKind
  readonly query: ListQuery
  readonly onChange: (change: Readonly<Record<string, string | undefined | null>>) => void
}

/** The filters over a list of matters: those that every kind has, and the declared items. */
export function MatterFilters({ kind, query, onChange }: Props) {
  const { t, language } = useWords()
  const names = ['text', 'state', 'from', 'to', ...filteredItems(kind.items)]
  return (
    <FilterBar
      label={kind[language]}
      filtered={names.some((name) => query[name])}
      onClear={() => onChange(Object.fromEntries(names.map((name) => [name, null])))}
    >
      <TypedText value={query.text ?? ''} label={t('matters.filter.text')} onChange={(text) => onChange({ text })} />
      <Select
        allowClear
        aria-label={t('matters.filter.state')}
        placeholder={t('matters.filter.state')}
        style={{ minWidth: 130 }}
        popupMatchSelectWidth={false}
        value={query.state ?? null}
        onChange={(state: string | null | undefined) => onChange({ state: state ?? null, open: null })}
        options={Object.entries(matterStates(kind)).map(([value, said]) => ({ value, label: said[language] }))}
      />
      <ItemFilters items={kind.items} query={query} onChange={onChange} />
      <DatePicker.RangePicker
        aria-label={t('matters.filter.period')}
        allowEmpty={[true, true]}
        placeholder={[t('matters.filter.from'), t('matters.filter.to')]}
        style={{ width: 240 }}
        value={[query.from ? dayjs(query.from) : null, query.to ? dayjs(query.to) : null]}
        onChange={(_, [from, to]) => onChange({ from, to })}
      />
    </FilterBar>
  )
}
