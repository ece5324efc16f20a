import { occupancy } from '@balian/contract/reintegration'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './help.module.css'

const span = 14
const form = 'YYYY-MM-DD'

const fullness = (taken: number, capacity: number): 'free' | 'some' | 'full' => (taken >= capacity ? 'full' : taken * 2 >= capacity ? 'some' : 'free')

/** How full the bases are, day by day; never by whom. */
export function Component() {
  const { t } = useWords()
  const today = dayjs().format(form)
  const [from, setFrom] = useState(() => dayjs().subtract(3, 'day').format(form))
  const { data, error, refetch } = useRead(occupancy, { from, days: span }, { keep: true })
  const move = (days: number) => setFrom(dayjs(from).add(days, 'day').format(form))
  if (!data) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />
  const acts = (
    <>
      <Button onClick={() => move(-span)}>{t('reintegration.earlier')}</Button>
      <Button onClick={() => setFrom(dayjs().subtract(3, 'day').format(form))}>{t('reintegration.today')}</Button>
      <Button onClick={() => move(span)}>{t('reintegration.later')}</Button>
    </>
  )
  return (
    <PageFrame title={t('reintegration.board')} note={t('reintegration.boardNote')} acts={acts}>
      {data.items.length === 0 ? (
        <Empty title={t('reintegration.boardNone')} />
      ) : (
        // A wide board scrolls by itself, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css.board} role="region" aria-label={t('reintegration.board')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('reintegration.base')}</th>
                <th scope="col">{t('reintegration.places')}</th>
                {data.days.map((day) => (
                  <th key={day} scope="col" data-today={day === today}>
                    {dayjs(day).format('M-D')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map((base) => (
                <tr key={base.id}>
                  <th scope="row">
                    {base.title}
                    <small>{base.placeName}</small>
                  </th>
                  <td>{base.capacity}</td>
                  {base.taken.map((taken, i) => (
                    <td key={data.days[i]} data-full={fullness(taken, base.capacity)} data-today={data.days[i] === today}>
                      {taken}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PageFrame>
  )
}
