import { roles } from '@balian/contract/roles'
import { FilterBar } from '@balian/ui/filter-bar'
import { Input, Select } from 'antd'
import type { useListQuery } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

const states = ['open', 'locked', 'closed', 'postless'] as const

/** By name or login, role and state. */
export function AccountFilters({ query, set }: ReturnType<typeof useListQuery>) {
  const { t } = useWords()
  const { q, state, role } = query
  return (
    <FilterBar label={t('accounts.filter')} filtered={Boolean(q || state || role)} onClear={() => set({ q: '', state: '', role: '' })}>
      <Input.Search
        style={{ width: 240 }}
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        allowClear
        maxLength={40}
        defaultValue={q}
        onSearch={(text) => set({ q: text.trim() })}
      />
      <Select
        style={{ width: 190 }}
        aria-label={t('posts.role')}
        placeholder={t('officers.anyRole')}
        allowClear
        value={role ?? null}
        options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        onChange={(value: string | undefined) => set({ role: value })}
      />
      <Select
        style={{ width: 140 }}
        aria-label={t('accounts.state')}
        placeholder={t('accounts.anyState')}
        allowClear
        value={state ?? null}
        options={states.map((one) => ({ value: one, label: t(`accounts.${one}`) }))}
        onChange={(value: string | undefined) => set({ state: value })}
      />
    </FilterBar>
  )
}
