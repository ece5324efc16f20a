import { type IndicatorInfo, indicatorRecords } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { When } from '@balian/ui/when'
import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { features } from '../features.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { numberText } from './number.ts'

type Row = Reply<typeof indicatorRecords>['items'][number]

interface Props {
  readonly info: IndicatorInfo
  readonly asked: { readonly place: string; readonly from: string; readonly to: string }
  readonly onClose: () => void
}

/** The records behind a number, each leading to its page. */
export function Records({ info, asked, onClose }: Props) {
  const { t, language } = useWords()
  const [page, setPage] = useState('1')
  const { data, error, refetch, isFetching } = useRead(indicatorRecords, { ...asked, name: info.name, page, size: 20 }, { keep: true })
  const opens = features.flatMap((feature) => feature.opens?.[info.opens ?? ''] ?? [])[0]
  const counts = info.unit === 'count' && data ? data.value - data.total : 0
  const number = (value: number) => numberText({ value, of: null, over: null }, info, language)
  return (
    <Drawer open size={720} title={t('indicators.records', { name: info[language] })} onClose={onClose}>
      {error && <Broken error={error} retry={() => void refetch()} />}
      {data && <p>{t('indicators.recordsText', { value: number(data.value) })}</p>}
      {counts > 0 && <p>{t('indicators.hidden', { count: counts })}</p>}
      {!error && (
        <DataTable<Row>
          label={t('indicators.records', { name: info[language] })}
          page={data}
          sticky={false}
          busy={isFetching}
          query={{ page, size: '20' }}
          onQuery={(change) => setPage(change.page ?? '1')}
          rowKey={(row) => `${row.id} ${row.place}`}
          empty={t('indicators.none')}
          columns={[
            { key: 'title', title: t('indicators.record'), render: (_, row) => (opens ? <Link to={opens(row.id, row.place)}>{row.title}</Link> : row.title) },
            { key: 'place', title: t('indicators.place'), render: (_, row) => row.placeName },
            { key: 'day', title: t('indicators.day'), render: (_, row) => <When at={row.day} /> },
            ...(info.unit === 'count'
              ? []
              : [{ key: 'amount', title: t('indicators.amount'), align: 'right' as const, render: (_: unknown, row: Row) => number(row.amount) }]),
          ]}
        />
      )}
    </Drawer>
  )
}
