import { type BoarderRow, boarderBoard, boarderGaps, checkInDays } from '@balian/contract/boarders'
import { boarders } from '@balian/contract/residence'
import type { Sent } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Segmented, Select, type TableProps } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { type Say, useWords } from '../../words/use-words.ts'
import css from './population.module.css'
import { useSeen } from './use-seen.ts'

/** The board of gaps (五方联管缺口): whose card lacks what, by place. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const asked = { ...query, ...(query.place || !place ? {} : { place }) }
  const { data, isFetching } = useRead(boarderBoard, asked as Sent<typeof boarderBoard>, { keep: true })
  const { seen, busyWith } = useSeen()
  const acts = may(`${boarders.name}List`) && <Link to={boarders.path}>{t(`register.${boarders.name}`)}</Link>
  return (
    <PageFrame title={t('boarders.board')} note={data && t('boarders.note', { boarders: data.boarders, complete: data.complete })} acts={acts}>
      <div className={css.filters}>
        <Segmented
          value={query.show ?? 'gaps'}
          onChange={(show) => set({ show: show === 'gaps' ? null : String(show), gap: null })}
          options={['gaps', 'all'].map((value) => ({ value, label: t(`boarders.show.${value}`) }))}
        />
        <Select
          allowClear
          aria-label={t('boarders.whichGap')}
          placeholder={t('boarders.whichGap')}
          style={{ width: 200 }}
          value={query.gap}
          onChange={(gap?: string) => set({ gap: gap ?? null })}
          options={boarderGaps.map((gap) => ({ value: gap, label: `${t(`boarders.gap.${gap}`)} ${data?.counts.find((one) => one.gap === gap)?.count ?? ''}` }))}
        />
        <Select
          aria-label={t('boarders.days')}
          style={{ width: 170 }}
          value={query.days ?? String(checkInDays)}
          onChange={(days) => set({ days: days === String(checkInDays) ? null : days })}
          options={['7', '14', '30'].map((days) => ({ value: days, label: t('boarders.unseenFor', { days }) }))}
        />
        {query.place && <Button onClick={() => set({ place: null })}>{t('boarders.allPlaces')}</Button>}
      </div>
      {data && data.places.length > 1 && (
        <ul className={css.places} aria-label={t('boarders.byPlace')}>
          {data.places.map((one) => (
            <li key={one.place}>
              <Button onClick={() => set({ place: one.place })}>
                <strong>{one.name}</strong>
                <small>{t('boarders.placeCount', { gaps: one.gaps, boarders: one.boarders })}</small>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DataTable<BoarderRow>
        label={t('boarders.board')}
        columns={columnsOf(t, (row) => void seen(row.id), busyWith)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        empty={<Empty title={t('boarders.none')} text={t('boarders.noneText')} />}
      />
    </PageFrame>
  )
}

const columnsOf = (t: Say, seen: (row: BoarderRow) => void, busyWith: string | null): NonNullable<TableProps<BoarderRow>['columns']> => [
  { key: 'name', title: t('boarders.pupil'), render: (_, row) => <Link to={paths.boarder(row.id)}>{row.name}</Link> },
  { key: 'place', title: t('registers.place'), render: (_, row) => row.placeName },
  { key: 'school', title: t('boarders.school'), render: (_, row) => row.school },
  {
    key: 'gaps',
    title: t('boarders.gaps'),
    render: (_, row) => (
      <span className={css.tags}>
        {row.gaps.length === 0 && <StatusTag tone="good">{t('boarders.complete')}</StatusTag>}
        {row.gaps.map((gap) => (
          <StatusTag key={gap} tone={gap === 'unseen' ? 'warn' : 'bad'}>
            {t(`boarders.gap.${gap}`)}
          </StatusTag>
        ))}
      </span>
    ),
  },
  {
    key: 'seen',
    title: t('boarders.lastSeen'),
    render: (_, row) => (row.lastSeen ? <When at={row.lastSeen} /> : <span className={css.faint}>{t('boarders.never')}</span>),
  },
  {
    key: 'act',
    title: t('boarders.act'),
    render: (_, row) => (
      <CanButton size="small" can={row.today ? 'seen-today' : row.can.boarderSeen} loading={busyWith === row.id} onClick={() => seen(row)}>
        {t('boarders.saw')}
      </CanButton>
    ),
  },
]
