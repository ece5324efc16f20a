import { type IndicatorInfo, indicatorFigures, indicatorNames } from '@balian/contract/indicators'
import { lineNames } from '@balian/contract/lines'
import { PageFrame } from '@balian/ui/page-frame'
import { Alert, DatePicker, Segmented, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { usePlace } from '../session/place.tsx'
import { type Say, useWords } from '../words/use-words.ts'
import { Below } from './Below.tsx'
import { Figures } from './Figures.tsx'
import { Records } from './Records.tsx'

const text = (day: Dayjs) => day.format('YYYY-MM-DD')
const lastMonth = () => dayjs().subtract(1, 'month')

/** Every indicator of the chosen place for a period: its number, the places below, and the records behind it. */
export function Component() {
  const { t } = useWords()
  const { query, set } = useListQuery({ from: text(dayjs().startOf('month')), to: text(dayjs()) })
  const { data: names, error, refetch } = useRead(indicatorNames, {})
  return (
    <PageFrame
      title={t('indicators.title')}
      acts={
        <DatePicker.RangePicker
          aria-label={t('indicators.period')}
          allowClear={false}
          presets={presets(t)}
          value={[dayjs(query.from), dayjs(query.to)]}
          onChange={(_, [from, to]) => set({ from, to })}
        />
      }
    >
      {names ? <OfLine all={names.items} /> : error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />}
    </PageFrame>
  )
}

const presets = (t: Say): { label: string; value: [Dayjs, Dayjs] }[] => [
  { label: t('indicators.thisMonth'), value: [dayjs().startOf('month'), dayjs()] },
  { label: t('indicators.lastMonth'), value: [lastMonth().startOf('month'), lastMonth().endOf('month')] },
  { label: t('indicators.thisYear'), value: [dayjs().startOf('year'), dayjs()] },
]

/** The indicators of one line, or those that belong to all. */
function OfLine({ all }: { readonly all: readonly IndicatorInfo[] }) {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ from: text(dayjs().startOf('month')), to: text(dayjs()) })
  const lines = [...lineNames.filter((line) => all.some((one) => one.line === line)), null]
  const line = lines.find((one) => (one ?? 'all') === query.line) ?? lines[0]!
  const shown = all.filter((one) => one.line === line)
  const asked = { place, from: query.from!, to: query.to! }
  const { data } = useRead(indicatorFigures, { ...asked, names: shown.map((one) => one.name).join(), below: 'true' }, { keep: true, every: 15 })
  const chosen = shown.find((one) => one.name === query.open)
  return (
    <>
      <Segmented
        value={line ?? 'all'}
        onChange={(next) => set({ line: next, open: null })}
        options={lines.map((one) => ({ value: one ?? 'all', label: one ? t(`line.${one}`) : t('indicators.whole') }))}
      />
      {data?.waiting && <Alert type="info" title={t('indicators.waiting')} />}
      {data ? <Figures infos={shown} items={data.items} onOpen={(name) => set({ open: name, at: null })} /> : <Skeleton active />}
      {data && data.below.length > 0 && <Below infos={shown} rows={data.below} onOpen={(name, at) => set({ open: name, at })} />}
      {chosen && (
        <Records info={chosen} asked={{ ...asked, place: query.at?.startsWith(place) ? query.at : place }} onClose={() => set({ open: null, at: null })} />
      )}
    </>
  )
}
