import { foundGroup, groupKinds, groupList } from '@balian/contract/groups'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { FoundGroup } from './FactForms.tsx'
import { groupColumns } from './group-columns.tsx'

/** The mutual-aid groups of the chosen place, or those that the caller leads or belongs to. */
export function Component() {
  const words = useWords()
  const { t } = words
  const { place } = usePlace()
  const may = useMay()
  const go = useNavigate()
  const { query, set } = useListQuery()
  const [founding, found] = useState(false)
  const { page, size, kind, state, leaderless, q } = query
  const asked = { page, size, kind, state, leaderless, q, ...(place ? { place } : {}) }
  const list = useRead(groupList, asked as never, { keep: true })
  const acts = may(foundGroup.name) && (
    <Button type="primary" onClick={() => found(true)}>
      {t('groups.found')}
    </Button>
  )
  return (
    <PageFrame title={t('groups.nav')} acts={acts}>
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
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('groups.nav')}
          columns={groupColumns(words)}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.group(row.id))}
          empty={<Empty title={t('groups.none')} text={t('groups.noneText')} />}
        />
      )}
      {founding && <FoundGroup onFounded={(id) => void go(paths.group(id))} onClose={() => found(false)} />}
    </PageFrame>
  )
}
