import { careFilePage, careVisitList, visitWays } from '@balian/contract/care-visits'
import type { Sent } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { DatePicker, Pagination, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useListQuery, useRead } from '../../data/index.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'
import { VisitItem } from './VisitItem.tsx'

const iso = 'YYYY-MM-DD'
const day = (text: string | undefined) => (text ? dayjs(text) : null)

/** Visits (走访记录), newest first; a group leader sees the own ones. */
export function Component() {
  const { t, language } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '30' })
  const { data, isPending } = useRead(careVisitList, { ...query, ...(place ? { place } : {}) } as Sent<typeof careVisitList>, { keep: true })
  const filtered = Boolean(query.from || query.to || query.how || query.file)
  return (
    <PageFrame title={t('care.visits')} note={t('care.visitsNote')}>
      <FilterBar label={t('care.visits')} filtered={filtered} onClear={() => set({ from: null, to: null, how: null, file: null })}>
        <DatePicker.RangePicker
          aria-label={t('care.visitOn')}
          value={[day(query.from), day(query.to)]}
          allowEmpty={[true, true]}
          onChange={(days) => set({ from: days?.[0]?.format(iso) ?? null, to: days?.[1]?.format(iso) ?? null })}
        />
        <Select
          allowClear
          aria-label={t('care.visitHow')}
          placeholder={t('care.visitHow')}
          style={{ minWidth: 120 }}
          value={query.how ?? null}
          onChange={(how: string | null | undefined) => set({ how: how ?? null })}
          options={Object.entries(visitWays).map(([value, word]) => ({ value, label: word[language] }))}
        />
      </FilterBar>
      {isPending && <Skeleton active />}
      {data?.items.length === 0 && <Empty title={t('care.noVisits')} text={t('care.noVisitsText')} />}
      <ul className={css.rows} aria-label={t('care.visits')}>
        {data?.items.map((visit) => (
          <VisitItem key={visit.id} visit={visit} named={may(careFilePage.name) ? 'link' : 'text'} />
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
    </PageFrame>
  )
}
