import { PlusOutlined } from '@ant-design/icons'
import { activityExport, activityList } from '@balian/contract/activities'
import { type ActivityKindName, activityKindOf } from '@balian/contract/activity-kinds'
import type { LineName } from '@balian/contract/lines'
import type { Reply, Sent } from '@balian/contract/route'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Dropdown, Segmented } from 'antd'
import { useState } from 'react'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { filteredItems } from '../items/ItemFilters.tsx'
import { usePlace } from '../session/place.tsx'
import { useMay, useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { ActivityCalendar } from './ActivityCalendar.tsx'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityForm, type Recorded } from './ActivityForm.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import css from './activities.module.css'
import { kindsOf, mineToWrite } from './kinds.ts'

export type Listed = Reply<typeof activityList>

interface Props {
  /** Null: the activities of all lines. */
  readonly line: LineName | null
}

/** What was done, as a list or a calendar, by kind; and a new one. */
export function ActivityList({ line }: Props) {
  const { t, language } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ size: '20' })
  const kinds = kindsOf(line)
  const kind = (kinds.length === 1 ? kinds[0] : query.kind) as ActivityKindName | undefined
  const { view, month: _month, kind: _kind, ...asked } = query
  // The address holds a filter an item, so that it can be read and sent; the route takes them together.
  const own = kind ? filteredItems(activityKindOf(kind).items ?? []) : []
  const items = own.flatMap((name) => (asked[name] ? [`${name}:${asked[name]}`] : [])).join(',')
  const plain = Object.fromEntries(Object.entries(asked).filter(([name]) => !own.includes(name)))
  const scope = { ...(place ? { place } : {}), ...(line ? { line } : {}) }
  const filter = { ...plain, ...scope, ...(kind ? { kind } : {}), ...(items ? { items } : {}) } as Sent<typeof activityList>
  const calendar = view === 'calendar'
  const { data, isFetching } = useRead(activityList, filter, { keep: true, when: !calendar })
  return (
    <PageFrame
      title={line ? t('activities.of', { line: t(`line.${line}`) }) : t('activities.all')}
      note={kind && activityKindOf(kind).about[language]}
      acts={<Acts line={line} kind={kind} filter={filter} />}
    >
      <div className={css.views}>
        <Segmented
          value={calendar ? 'calendar' : 'list'}
          onChange={(to) => set({ view: to === 'calendar' ? to : null })}
          options={[
            { value: 'list', label: t('activities.list') },
            { value: 'calendar', label: t('activities.calendar') },
          ]}
        />
        <ActivityFilters kinds={kinds} kind={kind} query={query} calendar={calendar} onChange={set} />
      </div>
      {calendar ? (
        <ActivityCalendar
          filter={{ ...scope, ...(kind ? { kind } : {}), ...(query.text ? { text: query.text } : {}) }}
          month={query.month}
          onMonth={(month) => set({ month })}
        />
      ) : (
        <ActivityTable data={data} kind={kind} busy={isFetching} query={query} onQuery={set} />
      )}
    </PageFrame>
  )
}

interface ActsProps extends Props {
  readonly kind: ActivityKindName | undefined
  readonly filter: Sent<typeof activityList>
}

/** Export of one kind, and a new one: of the kind at hand, or of one of those that the caller writes. */
function Acts({ line, kind, filter }: ActsProps) {
  const { t } = useWords()
  const me = useMe()
  const may = useMay()
  const download = useDownload()
  const [adding, add] = useState<Recorded | null>(null)
  const mine = mineToWrite(me, line)
  const fits = mine.find((one) => one === kind)
  const { page: _page, size: _size, ...rest } = filter
  const button = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => add(fits ?? mine[0] ?? null)}>
      {t('activities.record')}
    </Button>
  )
  return (
    <>
      {may(activityExport.name) && kind && <FileButton onFetch={() => download(activityExport, { ...rest, kind })}>{t('activities.export')}</FileButton>}
      {mine.length > 0 &&
        (fits || mine.length === 1 ? (
          button
        ) : (
          <Dropdown
            trigger={['click']}
            menu={{ items: mine.map((one) => ({ key: one, label: t(`activities.kind.${one}`) })), onClick: ({ key }) => add(key as Recorded) }}
          >
            <Button type="primary" icon={<PlusOutlined />}>
              {t('activities.record')}
            </Button>
          </Dropdown>
        ))}
      {adding && <ActivityForm kind={adding} onClose={() => add(null)} />}
    </>
  )
}
