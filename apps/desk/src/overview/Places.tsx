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

interface Props {
  readonly info: IndicatorInfo
  readonly below: Below
  /** Opens the records of a place; null where there are none to open. */
  readonly onOpen: ((place: string) => void) | null
}

/** How the places one step below compare: counties on a sketch map, others as tiles, and the table behind it. A place goes down to it. */
export function Places({ info, below, onOpen }: Props) {
  const { t, language } = useWords()
  const { choose } = usePlace()
  const [as, setAs] = useState<'chart' | 'bars' | 'table'>('chart')
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
          options={(['chart', 'bars', 'table'] as const).map((value) => ({
            value,
            label: t(`overview.${value === 'chart' ? (counties ? 'map' : 'tiles') : value}`),
          }))}
        />
      }
    >
      {values.length === 0 ? (
        <Empty title={t('overview.nothing')} />
      ) : as === 'table' ? (
        <PlaceTable values={values} onChoose={choose} onOpen={onOpen} />
      ) : as === 'bars' ? (
        <Ranks values={values} onChoose={choose} />
      ) : counties ? (
        <Suspense fallback={<div className={css.map} />}>
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

/** From the highest to the lowest, each with its number. */
function Ranks({ values, onChoose }: Shown) {
  const { t } = useWords()
  const sorted = values.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
  const most = Math.max(1, ...sorted.map(({ value }) => value ?? 0))
  return (
    <div className={css.scroll}>
      <table className={css.bars} aria-label={t('overview.bars')}>
        <tbody>
          {sorted.map((one) => (
            <tr key={one.place}>
              <th scope="row">
                <button type="button" className={css.link} onClick={() => onChoose(one.place)}>
                  {one.name}
                </button>
              </th>
              <td className={css.wide} aria-hidden="true">
                <span className={css.track}>
                  <i data-tone="full" style={{ width: `${((one.value ?? 0) / most) * 100}%` }} />
                </span>
              </td>
              <td>{one.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PlaceTable({ values, onChoose, onOpen }: Shown & Pick<Props, 'onOpen'>) {
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
        {
          title: t('overview.value'),
          align: 'right',
          sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1),
          render: (_, one) =>
            onOpen && one.value ? (
              <button type="button" className={css.link} aria-label={`${one.name} ${one.text}`} onClick={() => onOpen(one.place)}>
                {one.text}
              </button>
            ) : (
              one.text
            ),
        },
      ]}
    />
  )
}
