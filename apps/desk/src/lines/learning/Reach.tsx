import { learningReach, notReached } from '@balian/contract/lectures'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { DatePicker, Progress, Table } from 'antd'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { today } from '../../frame/DayItem.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay, useMe } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './learning.module.css'

type Row = Reply<typeof learningReach>['items'][number]

/** Whom lectures have reached and whom not yet (宣讲覆盖): places and counts. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const me = useMe()
  const { query, set } = useListQuery()
  const at = place || me.posts[0]?.place || ''
  const period = { from: query.from ?? `${today().slice(0, 4)}-01-01`, to: query.to ?? today() }
  const { data, error, refetch } = useRead(learningReach, { place: at, ...period }, { keep: true, when: at !== '' })
  const acts = (
    <DatePicker.RangePicker
      aria-label={t('learning.period')}
      allowClear={false}
      value={[dayjs(period.from), dayjs(period.to)]}
      onChange={(days) => set({ from: days?.[0]?.format('YYYY-MM-DD') ?? '', to: days?.[1]?.format('YYYY-MM-DD') ?? '' })}
    />
  )
  return (
    <PageFrame title={t('learning.reach')} acts={acts}>
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Section title={t('learning.reachPlace')}>
            <p className={css.small}>{t('learning.reachText')}</p>
            <Places rows={data.items} />
          </Section>
          {at.length >= 12 && <NotReached place={at} {...period} />}
          {data.groups.length > 0 && <Groups groups={data.groups} />}
        </>
      )}
    </PageFrame>
  )
}

function Places({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords()
  const number = (key: string, title: string, of: (row: Row) => number) =>
    ({ key, title, align: 'right', sorter: (a: Row, b: Row) => of(a) - of(b), render: (_: unknown, row: Row) => of(row).toLocaleString('en') }) as const
  const share = (some: number, all: number) => (
    <div className={css.share}>
      <Progress percent={all > 0 ? Math.round((some / all) * 100) : 0} size="small" showInfo={false} aria-hidden />
      <span>{t('learning.share', { some: some.toLocaleString('en'), all: all.toLocaleString('en') })}</span>
    </div>
  )
  return (
    <Table<Row>
      aria-label={t('learning.reach')}
      rowKey="place"
      size="middle"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows as Row[]}
      columns={[
        { key: 'name', title: t('learning.reachPlace'), render: (_, row) => row.name },
        number('lectures', t('learning.lectures'), (row) => row.lectures),
        number('times', t('learning.times'), (row) => row.times),
        { key: 'people', title: t('learning.reached'), render: (_, row) => share(row.people, row.residents) },
        { key: 'households', title: t('learning.households'), render: (_, row) => share(row.householdsReached, row.households) },
      ]}
    />
  )
}

/** For the village's own tutor alone. */
function NotReached({ place, from, to }: { readonly place: string; readonly from: string; readonly to: string }) {
  const { t } = useWords()
  const may = useMay()
  const { data } = useRead(notReached, { place, from, to }, { when: may(notReached.name) })
  if (!data) return null
  return (
    <Section title={t('learning.notReached')}>
      {data.total === 0 ? (
        <Empty title={t('learning.allReached')} />
      ) : (
        <>
          <p className={css.small}>{t('learning.notReachedText', { total: data.total })}</p>
          <ul className={css.households}>
            {data.items.map((one) => (
              <li key={one.household}>
                {t('learning.household', { place: one.placeName, number: one.number })} <small>{t('learning.householdPeople', { count: one.people })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Groups({ groups }: { readonly groups: Reply<typeof learningReach>['groups'] }) {
  const { t } = useWords()
  return (
    <Section title={t('learning.groups')}>
      <ul className={css.households}>
        {groups.map((one) => (
          <li key={one.id}>
            <Link to={paths.group(one.id)}>{one.name}</Link> <small>{t('learning.groupLectures', { count: one.lectures })}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
