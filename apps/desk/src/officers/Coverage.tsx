import { officerRoles } from '@balian/contract/lines'
import { coverage } from '@balian/contract/officers'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Pagination, Select } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './coverage.module.css'
import { Rooms } from './Rooms.tsx'

type Matrix = Reply<typeof coverage>

/** The coverage matrix: which village lacks which of the eight. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const { page = '1', size = '50', lacking } = query
  const matrix = useRead(coverage, { place, page, size, lacking } as never, { when: place !== '', keep: true })
  const choices = [
    { value: 'any', label: t('coverage.anyLack') },
    ...officerRoles.map((role) => ({ value: role, label: t('coverage.lacking', { role: t(`role.${role}`) }) })),
  ]
  return (
    <PageFrame title={t('officers.nav')}>
      <Rooms />
      {matrix.error && !matrix.data && <Broken error={matrix.error} retry={() => void matrix.refetch()} />}
      {matrix.data && (
        <>
          <p className={css.sum}>
            <strong>{matrix.data.villages}</strong> {t('coverage.villages')} · <strong>{matrix.data.full}</strong> {t('coverage.full')}
            <span>{t('coverage.legend')}</span>
          </p>
          <FilterBar label={t('coverage.show')} filtered={Boolean(lacking)} onClear={() => set({ lacking: '' })}>
            <Select
              style={{ width: 240 }}
              aria-label={t('coverage.show')}
              placeholder={t('coverage.all')}
              allowClear
              value={lacking ?? null}
              options={choices}
              onChange={(value: string | undefined) => set({ lacking: value })}
            />
          </FilterBar>
          <Grid matrix={matrix.data} />
          {matrix.data.items.length === 0 && <Empty title={t(lacking ? 'coverage.none' : 'coverage.noVillage')} />}
          {matrix.data.total > Number(size) && (
            <Pagination
              align="end"
              current={Number(page)}
              pageSize={Number(size)}
              total={matrix.data.total}
              showSizeChanger={false}
              onChange={(next) => set({ page: next })}
            />
          )}
        </>
      )}
    </PageFrame>
  )
}

function Grid({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useWords()
  return (
    <div className={css.scroll}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.village')}</th>
            {matrix.totals.map((total) => (
              <th key={total.role} scope="col">
                {t(`role.${total.role}`)}
                <small>{t('coverage.sum', { here: total.here, above: total.above })}</small>
                <small data-none={total.none > 0}>{t('coverage.noneSum', { none: total.none })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.items.map((village) => (
            <tr key={village.place}>
              <th scope="row">
                <Link to={paths.card(village.place)}>{village.name}</Link>
                <small>{village.townshipName}</small>
              </th>
              {village.cells.map((cell) => (
                <Cell key={cell.role} here={cell.here} above={cell.above} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ here, above }: { readonly here: number; readonly above: number }) {
  const { t } = useWords()
  if (here > 0) return <td data-has="here">{here}</td>
  if (above > 0) return <td data-has="above">{t('coverage.township')}</td>
  return <td data-has="none">{t('coverage.lack')}</td>
}
