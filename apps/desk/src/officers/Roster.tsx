import { officerList } from '@balian/contract/officers'
import { deployments, roles } from '@balian/contract/roles'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Input, Select } from 'antd'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import { Rooms } from './Rooms.tsx'
import { rosterColumns } from './roster-columns.tsx'

/** Who holds which post at the chosen place and below it. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const { page, size, role, deployed, q } = query
  const list = useRead(officerList, { place, page, size, role, deployed, q } as never, { when: place !== '', keep: true })
  return (
    <PageFrame title={t('officers.nav')}>
      <Rooms />
      <FilterBar label={t('officers.filter')} filtered={Boolean(role || deployed || q)} onClear={() => set({ role: '', deployed: '', q: '' })}>
        <Select
          style={{ width: 190 }}
          aria-label={t('officers.role')}
          placeholder={t('officers.anyRole')}
          allowClear
          value={role ?? null}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          onChange={(value: string | undefined) => set({ role: value })}
        />
        <Select
          style={{ width: 220 }}
          aria-label={t('officers.deployed')}
          placeholder={t('officers.anyDeployed')}
          allowClear
          value={deployed ?? null}
          options={deployments.map((one) => ({ value: one, label: t(`deployed.${one}`) }))}
          onChange={(value: string | undefined) => set({ deployed: value })}
        />
        <Input.Search
          style={{ width: 220 }}
          aria-label={t('officers.search')}
          placeholder={t('officers.search')}
          allowClear
          maxLength={40}
          defaultValue={q}
          onSearch={(text) => set({ q: text.trim() })}
        />
      </FilterBar>
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('officers.roster')}
          columns={rosterColumns(words)}
          page={place === '' ? { items: [], total: 0 } : list.data}
          rowKey={(row) => row.post}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          empty={<Empty title={t('officers.none')} text={t('officers.noneText')} />}
        />
      )}
    </PageFrame>
  )
}
