import { groupKinds } from '@balian/contract/groups'
import { FilterBar } from '@balian/ui/filter-bar'
import { Checkbox, Input, Select } from 'antd'
import type { useListQuery } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

/** By name, kind and state, and those that nobody leads. */
export function GroupFilters({ query, set }: ReturnType<typeof useListQuery>) {
  const { t } = useWords()
  const { kind, state, leaderless, q } = query
  return (
    <FilterBar
      label={t('groups.filter')}
      filtered={Boolean(kind || state || leaderless || q)}
      onClear={() => set({ kind: '', state: '', leaderless: '', q: '' })}
    >
      <Input.Search
        style={{ width: 240 }}
        aria-label={t('groups.search')}
        placeholder={t('groups.search')}
        allowClear
        maxLength={40}
        defaultValue={q}
        onSearch={(text) => set({ q: text.trim() })}
      />
      <Select
        style={{ width: 180 }}
        aria-label={t('groups.kind')}
        placeholder={t('groups.anyKind')}
        allowClear
        value={kind ?? null}
        options={Object.keys(groupKinds).map((one) => ({ value: one, label: t(`groups.is.${one}`) }))}
        onChange={(value: string | undefined) => set({ kind: value })}
      />
      <Select
        style={{ width: 130 }}
        aria-label={t('groups.state')}
        value={state ?? 'alive'}
        options={(['alive', 'ended', 'all'] as const).map((one) => ({ value: one, label: t(`groups.${one}`) }))}
        onChange={(value: string) => set({ state: value === 'alive' ? '' : value })}
      />
      <Checkbox checked={leaderless === 'true'} onChange={({ target }) => set({ leaderless: target.checked ? 'true' : '' })}>
        {t('groups.leaderless')}
      </Checkbox>
    </FilterBar>
  )
}
