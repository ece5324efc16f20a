import { PrinterOutlined } from '@ant-design/icons'
import { type FigureAt, figuresAt } from '@balian/contract/figures'
import { type IndicatorInfo, indicatorNames } from '@balian/contract/indicators'
import { lineNames } from '@balian/contract/lines'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, DatePicker, Skeleton, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { Records } from '../indicators/Records.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './figures.module.css'

/** The figures of the article beside what the records of the chosen place say on a day; each opens to its records. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ on: dayjs().format('YYYY-MM-DD') })
  const { data: names } = useRead(indicatorNames, {})
  const { data, error, refetch } = useRead(figuresAt, { place, on: query.on! }, { keep: true })
  const [open, setOpen] = useState<string | null>(null)
  const info = names?.items.find((one) => one.name === open)
  return (
    <PageFrame
      title={t('reports.figures.title')}
      note={t('reports.figures.note')}
      acts={
        <>
          <DatePicker
            aria-label={t('reports.figures.on')}
            prefix={t('reports.figures.on')}
            allowClear={false}
            value={dayjs(query.on)}
            onChange={(_, on) => set({ on: String(on) })}
          />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('reports.figures.print')}
          </Button>
        </>
      }
    >
      {data && names ? (
        <Groups items={data.items} infos={names.items} onOpen={setOpen} />
      ) : error ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
      {data && <p className={css.source}>{t('reports.figures.source', { source: data.source })}</p>}
      {data && info && <Records info={info} asked={{ place, from: data.from, to: data.on }} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface GroupsProps {
  readonly items: readonly FigureAt[]
  readonly infos: readonly IndicatorInfo[]
  readonly onOpen: (indicator: string) => void
}

/** By line of work, the organization first. */
function Groups({ items, infos, onOpen }: GroupsProps) {
  const { t } = useWords()
  const lineOf = (item: FigureAt) => infos.find(({ name }) => name === item.indicators[0])?.line ?? null
  return [null, ...lineNames].map((line) => {
    const some = items.filter((item) => lineOf(item) === line)
    if (some.length === 0) return null
    return (
      <Section key={line ?? 'whole'} title={line ? t(`line.${line}`) : t('reports.figures.whole')}>
        <Figures items={some} infos={infos} onOpen={onOpen} />
      </Section>
    )
  })
}

function Figures({ items, infos, onOpen }: GroupsProps) {
  const { t, language } = useWords()
  const number = (value: number | null, unit: string) =>
    value === null
      ? t('reports.figures.nothing')
      : `${value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 })}${unit === 'percent' ? '%' : ''}`
  /** The first of its indicators that has records of its own; a share opens its numerator. */
  const opens = (item: FigureAt) => {
    const info = infos.find(({ name }) => name === item.indicators[0])
    return info?.opens ? info.name : (info?.of ?? null)
  }
  return (
    <Table<FigureAt>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={[...items]}
      columns={[
        {
          title: t('reports.figures.words'),
          render: (_, item) => (
            <div className={css.words}>
              <span lang="zh">{item.zh}</span>
              {language === 'en' && <small>{item.en}</small>}
            </div>
          ),
        },
        { title: t('reports.figures.printed'), align: 'right', width: '24%', render: (_, item) => number(item.printed, item.unit) },
        {
          title: t('reports.figures.value'),
          align: 'right',
          width: '28%',
          render: (_, item) => {
            const name = opens(item)
            return (
              <div className={css.value}>
                {name ? (
                  <button type="button" onClick={() => onOpen(name)} aria-label={`${number(item.value, item.unit)}: ${t('reports.figures.open')}`}>
                    {number(item.value, item.unit)}
                  </button>
                ) : (
                  number(item.value, item.unit)
                )}
                {item.agrees && <StatusTag tone="good">{t('reports.figures.same')}</StatusTag>}
                {item.over !== null && <small>{t('reports.figures.of', { of: item.of ?? 0, over: item.over })}</small>}
              </div>
            )
          },
        },
      ]}
    />
  )
}
