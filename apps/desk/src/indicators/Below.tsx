import type { IndicatorInfo } from '@balian/contract/indicators'
import { DataTable } from '@balian/ui/data-table'
import { Section } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import type { Named } from './Figures.tsx'
import css from './indicators.module.css'
import { numberText } from './number.ts'

interface Row {
  readonly place: string
  readonly placeName: string
  readonly items: readonly Named[]
}

interface Props {
  readonly infos: readonly IndicatorInfo[]
  readonly rows: readonly Row[]
  readonly onOpen: (name: string, place: string) => void
}

/** The same numbers for each place one step below, those with anything first; a place goes down to it, a number opens its records. */
export function Below({ infos, rows, onOpen }: Props) {
  const { t, language } = useWords()
  const { choose } = usePlace()
  const something = (row: Row) => row.items.some((item) => item.value)
  const sorted = [...rows.filter(something), ...rows.filter((row) => !something(row))]
  const cell = (row: Row, info: IndicatorInfo) => {
    const item = row.items.find((one) => one.name === info.name)
    const number = item ? numberText(item, info, language) : '—'
    if (!info.opens || !item?.value) return <span className={item?.value ? undefined : css.faint}>{number}</span>
    return (
      <Button type="link" className={css.cell} onClick={() => onOpen(info.name, row.place)}>
        {number}
      </Button>
    )
  }
  return (
    <Section title={t('indicators.below')}>
      <DataTable<Row>
        label={t('indicators.below')}
        page={{ items: sorted, total: rows.length }}
        query={{ size: String(rows.length) }}
        rowKey={(row) => row.place}
        empty={t('indicators.none')}
        columns={[
          {
            key: 'place',
            title: t('indicators.place'),
            fixed: 'left',
            render: (_, row) => (
              <Button type="link" className={css.cell} onClick={() => choose(row.place)}>
                {row.placeName}
              </Button>
            ),
          },
          ...infos.map((info) => ({ key: info.name, title: info[language], align: 'right' as const, render: (_: unknown, row: Row) => cell(row, info) })),
        ]}
      />
    </Section>
  )
}
