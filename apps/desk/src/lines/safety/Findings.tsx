import type { Sent } from '@balian/contract/route'
import { findingKinds, findingStates, safetyFindingAdd, safetyFindingList } from '@balian/contract/safety-findings'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Pagination, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useListQuery, useRead } from '../../data/index.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { FindingForm } from './FindingForm.tsx'
import { FindingItem } from './FindingItem.tsx'
import css from './safety.module.css'

/** Findings and reports (发现与报送), followed up until they are done. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const [adding, setAdding] = useState(false)
  const { data } = useRead(safetyFindingList, { ...query, ...(place ? { place } : {}) } as Sent<typeof safetyFindingList>, { keep: true })
  const acts = may(safetyFindingAdd.name) && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('safety.report')}
    </Button>
  )
  return (
    <PageFrame title={t('safety.findings')} note={t('safety.findingsNote')} acts={acts}>
      <Filters query={query} counts={data?.counts} onChange={set} />
      {!data && <Skeleton active />}
      {data?.items.length === 0 && <Empty title={t('safety.findingsNone')} text={t('safety.findingsNoneText')} />}
      <ul className={css.board} aria-label={t('safety.findings')}>
        {data?.items.map((row) => (
          <FindingItem key={row.id} row={row} />
        ))}
      </ul>
      {data && data.total > Number(query.size) && (
        <Pagination
          current={Number(query.page ?? 1)}
          pageSize={Number(query.size)}
          total={data.total}
          showSizeChanger={false}
          onChange={(page) => set({ page: String(page) })}
        />
      )}
      {adding && <FindingForm onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

interface FilterProps {
  readonly query: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, number>> | undefined
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

function Filters({ query, counts, onChange }: FilterProps) {
  const { t } = useWords()
  const select = (name: 'kind' | 'source', values: readonly string[], word: string) => (
    <Select
      allowClear
      aria-label={t(`safety.${name}`)}
      placeholder={t(`safety.${name}`)}
      style={{ minWidth: 130 }}
      value={query[name] ?? null}
      onChange={(value: string | null | undefined) => onChange({ [name]: value ?? null, page: null })}
      options={values.map((value) => ({ value, label: t(`${word}.${value}`) }))}
    />
  )
  return (
    <FilterBar
      label={t('safety.findings')}
      filtered={Boolean(query.state || query.kind || query.source)}
      onClear={() => onChange({ state: null, kind: null, source: null })}
    >
      <Segmented
        value={query.state ?? 'all'}
        onChange={(state) => onChange({ state: state === 'all' ? null : String(state), page: null })}
        options={['all', ...Object.keys(findingStates)].map((value) => ({
          value,
          label: value === 'all' ? t('safety.all') : `${t(`safety.finding.${value}`)} ${counts?.[value] ?? ''}`,
        }))}
      />
      {select('kind', Object.keys(findingKinds), 'safety.found')}
      {select('source', ['patrol', 'informant', 'officer'], 'safety.source')}
    </FilterBar>
  )
}
