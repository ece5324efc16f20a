import type { IndicatorInfo, indicatorFigures } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { Segmented, Table } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { numberText } from '../indicators/number.ts'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './overview.module.css'
import { stepsOf } from './shades.ts'

type Below = Reply<typeof indicatorFigures>['below']
const CountyMap = lazy(() => import('./CountyMap.tsx'))

export interface PlaceValue {
  readonly place: string
  readonly name: string
  readonly value: number | null
  readonly text: string
  /** 0 nothing, 1 few … 5 many. */
  readonly step: number
}

/** How the places one step below compare: counties on a sketch map, others as tiles, and the table behind it. A place goes down to it. */
export function Places({ info, below }: { readonly info: IndicatorInfo; readonly below: Below }) {
  const { t, language } = useWords()
  const { choose } = usePlace()
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const figures = below.map((one) => one.items.find(({ name }) => name === info.name) ?? { value: null, of: null, over: null })
  const steps = stepsOf(figures.map(({ value }) => value))
  const values: PlaceValue[] = below.map((one, i) => ({
    place: one.place,
    name: one.placeName,
    value: figures[i]!.value,
    text: numberText(figures[i]!, info, language),
    step: steps[i]!,
  }))
  const counties = below.length > 0 && below.every(({ place }) => place.length === 6)
  return (
    <Section
      title={t('overview.places', { name: info[language] })}
      acts={
        <Segmented
          size="small"
          value={as}
          onChange={setAs}
          options={(['chart', 'table'] as const).map((value) => ({ value, label: value === 'chart' && counties ? t('overview.map') : t(`overview.${value}`) }))}
        />
      }
    >
      {values.length === 0 ? (
        <Empty title={t('overview.nothing')} />
      ) : as === 'table' ? (
        <PlaceTable values={values} onChoose={choose} />
      ) : counties ? (
        <Suspense fallback={null}>
          <CountyMap label={info[language]} values={values} onChoose={choose} />
        </Suspense>
      ) : (
        <Tiles values={values} onChoose={choose} />
      )}
    </Section>
  )
}

interface Shown {
  readonly values: readonly PlaceValue[]
  readonly onChoose: (place: string) => void
}

function Tiles({ values, onChoose }: Shown) {
  const { t } = useWords()
  return (
    <>
      <ul className={css.tiles}>
        {values.map((one) => (
          <li key={one.place}>
            <button type="button" data-step={one.step} onClick={() => onChoose(one.place)}>
              <span>{one.name}</span>
              <strong>{one.text}</strong>
            </button>
          </li>
        ))}
      </ul>
      <p className={css.legend}>
        {t('overview.few')}
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-step={step} />
        ))}
        {t('overview.many')}
      </p>
    </>
  )
}

function PlaceTable({ values, onChoose }: Shown) {
  const { t } = useWords()
  return (
    <Table<PlaceValue>
      size="small"
      rowKey="place"
      dataSource={[...values]}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('overview.place'),
          render: (_, one) => (
            <button type="button" className={css.link} onClick={() => onChoose(one.place)}>
              {one.name}
            </button>
          ),
        },
        { title: t('overview.value'), align: 'right', sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1), render: (_, one) => one.text },
      ]}
    />
  )
}
