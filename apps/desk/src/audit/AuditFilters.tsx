import { FilterBar } from '@balian/ui/filter-bar'
import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import i18next from 'i18next'
import type { useListQuery } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

type Props = ReturnType<typeof useListQuery>

/** By act, record and day. */
export function AuditFilters({ query, set }: Props) {
  const { t, language } = useWords()
  const known = i18next.getResourceBundle(language, 'translation') as Record<string, string>
  const acts = Object.keys(known)
    .filter((key) => key.startsWith('verb.'))
    .map((key) => ({ value: key.slice(5), label: known[key]! }))
  const days = query.from || query.to ? ([query.from, query.to].map((day) => (day ? dayjs(day) : null)) as [dayjs.Dayjs | null, dayjs.Dayjs | null]) : null
  return (
    <FilterBar
      label={t('audit.filter')}
      filtered={Boolean(query.verb || query.subject || query.from || query.to)}
      onClear={() => set({ verb: '', subject: '', from: '', to: '' })}
    >
      <Select
        style={{ width: 240 }}
        aria-label={t('audit.act')}
        placeholder={t('audit.anyAct')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={acts}
        value={query.verb ?? null}
        onChange={(verb: string | undefined) => set({ verb })}
      />
      <Input.Search
        style={{ width: 300 }}
        aria-label={t('audit.subject')}
        placeholder={t('audit.subject')}
        allowClear
        maxLength={60}
        defaultValue={query.subject}
        onSearch={(subject) => set({ subject: subject.trim() })}
      />
      <DatePicker.RangePicker
        aria-label={t('audit.at')}
        allowEmpty={[true, true]}
        value={days}
        onChange={(chosen) => set({ from: chosen?.[0]?.format('YYYY-MM-DD'), to: chosen?.[1]?.format('YYYY-MM-DD') })}
      />
    </FilterBar>
  )
}
