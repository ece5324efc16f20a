import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import { FilterBar } from '@balian/ui/filter-bar'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ListQuery } from '../data/index.ts'
import { filteredItems, ItemFilters } from '../items/ItemFilters.tsx'
import { TypedText } from '../items/TypedText.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly kinds: readonly ActivityKindName[]
  readonly kind: ActivityKindName | undefined
  readonly query: ListQuery
  /** A calendar has its own days. */
  readonly calendar: boolean
  readonly onChange: (change: Readonly<Record<string, string | undefined | null>>) => void
}

/** The filters over activities: the kind, the days, and what the kind itself declares. */
export function ActivityFilters({ kinds, kind, query, calendar, onChange }: Props) {
  const { t } = useWords()
  const own = kind ? (activityKindOf(kind).items ?? []) : []
  const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]))
  const names = ['text', 'from', 'to', ...(kinds.length > 1 ? ['kind'] : []), ...filteredItems(own)]
  return (
    <FilterBar label={t('activities.all')} filtered={names.some((name) => query[name])} onClear={() => onChange(none(names))}>
      {kinds.length > 1 && (
        <Select
          allowClear
          aria-label={t('activities.kind')}
          placeholder={t('activities.kind')}
          style={{ minWidth: 150 }}
          popupMatchSelectWidth={false}
          value={kind ?? null}
          onChange={(value: string | null | undefined) => onChange({ ...none(filteredItems(own)), kind: value ?? null })}
          options={kinds.map((value) => ({ value, label: t(`activities.kind.${value}`) }))}
        />
      )}
      <TypedText value={query.text ?? ''} label={t('activities.filter.text')} onChange={(text) => onChange({ text })} />
      {!calendar && <ItemFilters items={own} query={query} onChange={onChange} />}
      {!calendar && (
        <DatePicker.RangePicker
          aria-label={t('activities.filter.period')}
          allowEmpty={[true, true]}
          placeholder={[t('activities.filter.from'), t('activities.filter.to')]}
          style={{ width: 240 }}
          value={[query.from ? dayjs(query.from) : null, query.to ? dayjs(query.to) : null]}
          onChange={(_, [from, to]) => onChange({ from, to })}
        />
      )}
    </FilterBar>
  )
}
