import { type PlaceItem, placeChildren } from '@balian/contract/places'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { When } from '@balian/ui/when'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import type { Place } from './PlacePage.tsx'
import css from './place.module.css'

/** A table takes `children` for rows of its own: here it is a count, under another name. */
type Row = Omit<PlaceItem, 'children'> & { readonly units: number }

/** The places directly beneath one. */
export function Beneath({ place, day }: { readonly place: Place; readonly day: string | undefined }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data } = useRead(placeChildren, { of: place.code, ...(day ? { day } : {}) }, { keep: true })
  const items = (data?.items ?? []).map(({ children, ...row }): Row => ({ ...row, units: children }))
  const level = items[0]?.level
  const low = level === 'group'
  const columns = [
    { key: 'name', title: t('places.name'), render: (_: unknown, row: Row) => <Link to={paths.place(row.code)}>{row.name}</Link> },
    { key: 'code', title: t('places.code'), render: (_: unknown, row: Row) => <span className={css.code}>{row.code}</span> },
    { key: 'kind', title: t('places.kind'), render: (_: unknown, row: Row) => (row.kind ? t(`places.kind.${row.kind}`) : t(`level.${row.level}`)) },
    ...(low ? [] : [{ key: 'units', title: t('places.units'), align: 'right' as const, render: (_: unknown, row: Row) => row.units }]),
    ...(level === 'township' || level === 'village'
      ? [
          {
            key: 'platform',
            title: t('places.platform'),
            render: (_: unknown, row: Row) => (row.platformBuilt ? <When at={row.platformBuilt} /> : t('places.platformNone')),
          },
        ]
      : []),
  ]
  const title = level ? t(`places.children.${level}`) : t('places.units')
  return (
    <section className={css.beneath}>
      <h2>{title}</h2>
      <DataTable<Row>
        label={title}
        columns={columns}
        page={data && { items, total: items.length }}
        query={{ size: '500' }}
        rowKey={(row) => row.code}
        onOpen={(row) => void navigate(paths.place(row.code))}
        empty={<Empty title={t('places.noChildren')} text={t('places.noChildrenText')} />}
      />
    </section>
  )
}
