import { type IndicatorInfo, indicatorSeries } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { Section } from '@balian/ui/page-frame'
import { Segmented, Skeleton, Table } from 'antd'
import dayjs from 'dayjs'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useRead } from '../data/index.ts'
import { numberText } from '../indicators/number.ts'
import { useWords } from '../words/use-words.ts'
import css from './overview.module.css'

const Line = lazy(() => import('./Line.tsx'))

export interface Point {
  readonly at: string
  readonly value: number | null
  readonly text: string
}

interface Props {
  readonly info: IndicatorInfo
  readonly place: string
  readonly to: string
  /** Opens the records of a month; null where there are none to open. */
  readonly onOpen: ((month: { from: string; to: string }) => void) | null
}

/** The chosen number over the last twelve months, with the table behind it. */
export function Trend({ info, place, to, onOpen }: Props) {
  const { t, language } = useWords()
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const from = dayjs(to).subtract(11, 'month').startOf('month').format('YYYY-MM-DD')
  const { data } = useRead(indicatorSeries, { place, name: info.name, from, to, by: 'month' }, { keep: true })
  const points = useMemo<Point[]>(
    () => months(from, to, info, data).map((point) => ({ at: point.at, value: point.value, text: numberText(point, info, language) })),
    [from, to, info, data, language],
  )
  const openMonth = useMemo(() => onOpen && ((at: string) => onOpen({ from: `${at}-01`, to: dayjs(`${at}-01`).endOf('month').format('YYYY-MM-DD') })), [onOpen])
  return (
    <Section
      title={t('overview.trend', { name: info[language] })}
      acts={
        <Segmented
          size="small"
          value={as}
          onChange={setAs}
          options={(['chart', 'table'] as const).map((value) => ({ value, label: t(`overview.${value}`) }))}
        />
      }
    >
      {!data ? (
        <Skeleton active />
      ) : as === 'chart' ? (
        <Suspense fallback={<div className={css.line} />}>
          <Line label={info[language]} points={points} stock={info.kind === 'stock'} onOpen={openMonth} />
        </Suspense>
      ) : (
        <Table<Point>
          size="small"
          rowKey="at"
          dataSource={points.toReversed()}
          pagination={false}
          columns={[
            { title: t('overview.when'), dataIndex: 'at' },
            {
              title: t('overview.value'),
              align: 'right',
              render: (_, one) =>
                openMonth && one.value ? (
                  <button type="button" className={css.link} aria-label={`${one.at} ${one.text}`} onClick={() => openMonth(one.at)}>
                    {one.text}
                  </button>
                ) : (
                  one.text
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}

type Known = { readonly at: string; readonly value: number | null; readonly of: number | null; readonly over: number | null }

/** Every month of the period: of a stock, a month in which nothing changed stands as the one before it. */
function months(from: string, to: string, { kind }: IndicatorInfo, data: Reply<typeof indicatorSeries> | undefined): Known[] {
  const all: Known[] = []
  for (let month = dayjs(from); !month.isAfter(dayjs(to)); month = month.add(1, 'month')) {
    const at = month.format('YYYY-MM')
    const found = data?.points.find((one) => one.at === at)
    const before = all.at(-1) ?? data?.start
    all.push(found ?? (kind === 'stock' && before ? { ...before, at } : { at, value: kind === 'ratio' ? null : 0, of: null, over: null }))
  }
  return all
}
