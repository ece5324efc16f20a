import { codeTable } from '@balian/contract/codes'
import { disputeOutcomes, disputeStates, severities } from '@balian/contract/dispute-rules'
import { FilterBar } from '@balian/ui/filter-bar'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { ListQuery } from '../../data/index.ts'
import { TypedText } from '../../items/TypedText.tsx'
import { useWords } from '../../words/use-words.ts'

interface Props {
  readonly query: ListQuery
  readonly onChange: (change: Readonly<Record<string, string | undefined | null>>) => void
}

const filters = ['text', 'state', 'class', 'severity', 'outcome', 'from', 'to', 'mediator'] as const

/** The filters over the ledger. What is typed is asked for after a short rest. */
export function LedgerFilters({ query, onChange }: Props) {
  const { t, language } = useWords()
  const choose = (name: string, word: string, values: readonly string[], said: (value: string) => string, width: number) => (
    <Select
      aria-label={t(word)}
      placeholder={t(word)}
      allowClear
      style={{ width }}
      popupMatchSelectWidth={false}
      value={query[name] ?? null}
      onChange={(value: string | null | undefined) => onChange({ [name]: value })}
      options={values.map((value) => ({ value, label: said(value) }))}
    />
  )
  const classes = codeTable('dispute-class')
  return (
    <FilterBar
      label={t('disputes.title')}
      filtered={filters.some((name) => query[name])}
      onClear={() => onChange(Object.fromEntries(filters.map((name) => [name, null])))}
    >
      <TypedText value={query.text ?? ''} label={t('disputes.filter.text')} onChange={(text) => onChange({ text })} />
      {choose('state', 'disputes.filter.state', disputeStates, (state) => t(`disputes.state.${state}`), 130)}
      {choose(
        'class',
        'disputes.filter.class',
        classes.map((one) => one.code),
        (code) => classes.find((one) => one.code === code)![language],
        150,
      )}
      {choose('severity', 'disputes.filter.severity', severities, (severity) => t(`disputes.severity.${severity}`), 120)}
      {choose('outcome', 'disputes.filter.outcome', disputeOutcomes, (outcome) => t(`disputes.outcome.${outcome}`), 130)}
      <DatePicker.RangePicker
        aria-label={t('disputes.filter.period')}
        allowEmpty={[true, true]}
        placeholder={[t('disputes.filter.from'), t('disputes.filter.to')]}
        style={{ width: 240 }}
        value={[query.from ? dayjs(query.from) : null, query.to ? dayjs(query.to) : null]}
        onChange={(_, [from, to]) => onChange({ from, to })}
      />
    </FilterBar>
  )
}
