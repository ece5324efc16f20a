import { disputeFigures, type MediationFigures, rateDefinition } from '@balian/contract/dispute-figures'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { DatePicker, Skeleton, Table } from 'antd'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import { yuan } from '../../cases/money.ts'
import { useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './figures.module.css'

const heads = ['found', 'accepted', 'settled', 'failed', 'open'] as const
const rest = ['written', 'oral', 'withdrawn', 'handedOn', 'notAccepted', 'closed', 'parties', 'difficult'] as const

/** The figures of mediation of a place and a period (人民调解案件统计), with the definition of the success rate beside it. */
export function Component() {
  const { t, language } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ from: dayjs().startOf('month').format('YYYY-MM-DD'), to: dayjs().format('YYYY-MM-DD') })
  const { data, error, refetch } = useRead(disputeFigures, { place, from: query.from!, to: query.to! }, { keep: true })
  const presets = [
    { label: t('disputes.figures.thisMonth'), value: [dayjs().startOf('month'), dayjs()] as [dayjs.Dayjs, dayjs.Dayjs] },
    {
      label: t('disputes.figures.lastMonth'),
      value: [dayjs().subtract(1, 'month').startOf('month'), dayjs().subtract(1, 'month').endOf('month')] as [dayjs.Dayjs, dayjs.Dayjs],
    },
    { label: t('disputes.figures.thisYear'), value: [dayjs().startOf('year'), dayjs()] as [dayjs.Dayjs, dayjs.Dayjs] },
  ]
  return (
    <PageFrame
      title={t('disputes.figures.title')}
      up={<Link to={paths.disputes}>{t('disputes.title')}</Link>}
      acts={
        <>
          <DatePicker.RangePicker
            aria-label={t('disputes.figures.month')}
            allowClear={false}
            presets={presets}
            value={[dayjs(query.from), dayjs(query.to)]}
            onChange={(_, [from, to]) => set({ from, to })}
          />
          <PrintButton />
        </>
      }
    >
      {data ? <Shown data={data} /> : error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active />}
      <p className={css.definition}>{rateDefinition[language]}</p>
    </PageFrame>
  )
}

type Data = NonNullable<ReturnType<typeof useRead<typeof disputeFigures>>['data']>

const percent = (rate: number | null): string => (rate === null ? '—' : `${rate.toFixed(1)}%`)

function Shown({ data }: { readonly data: Data }) {
  const { t, language } = useWords()
  return (
    <>
      <dl className={css.heads}>
        {heads.map((key) => (
          <div key={key}>
            <dt>{t(`disputes.figures.${key}`)}</dt>
            <dd>{data.total[key].toLocaleString()}</dd>
          </div>
        ))}
        <div>
          <dt>{t('disputes.figures.rate')}</dt>
          <dd>{percent(data.total.rate)}</dd>
        </div>
      </dl>
      <dl className={css.rest}>
        {rest.map((key) => (
          <div key={key}>
            <dt>{t(`disputes.figures.${key}`)}</dt>
            <dd>{data.total[key].toLocaleString()}</dd>
          </div>
        ))}
        <div>
          <dt>{t('disputes.figures.amount')}</dt>
          <dd>{yuan(data.total.amount, language)}</dd>
        </div>
      </dl>
      <div className={css.columns}>
        <Bars title={t('disputes.figures.byClass')} counts={data.byClass} said={(key) => t(`disputes.class.${key}`)} />
        <Bars title={t('disputes.figures.bySource')} counts={data.bySource} said={(key) => t(`disputes.source.${key}`)} />
      </div>
      {data.byPlace.length > 0 && <ByPlace rows={data.byPlace} />}
    </>
  )
}

interface Counted {
  readonly title: string
  readonly counts: readonly { readonly key: string; readonly count: number }[]
  readonly said: (key: string) => string
}

/** Counts as bars, the largest first; the number always stands beside its bar. */
function Bars({ title, counts, said }: Counted) {
  const { t } = useWords()
  const some = counts.filter((one) => one.count > 0).toSorted((a, b) => b.count - a.count)
  const most = some[0]?.count ?? 1
  return (
    <Section title={title}>
      {some.length === 0 && <p className={css.definition}>{t('disputes.figures.none')}</p>}
      <ul className={css.bars}>
        {some.map((one) => (
          <li key={one.key}>
            <span>{said(one.key)}</span>
            <span className={css.bar} aria-hidden="true">
              <span style={{ width: `${(one.count / most) * 100}%` }} />
            </span>
            <strong>{one.count.toLocaleString()}</strong>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ByPlace({ rows }: { readonly rows: readonly (MediationFigures & { place: string; name: string })[] }) {
  const { t, language } = useWords()
  const { choose } = usePlace()
  const number = (key: (typeof heads)[number] | 'difficult') => ({
    key,
    title: t(`disputes.figures.${key}`),
    align: 'right' as const,
    sorter: (a: MediationFigures, b: MediationFigures) => a[key] - b[key],
    render: (_: unknown, row: MediationFigures) => row[key].toLocaleString(),
  })
  return (
    <Section title={t('disputes.figures.byPlace')}>
      <Table
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={rows.length > 50 ? { pageSize: 50 } : false}
        dataSource={[...rows]}
        rowKey="place"
        columns={[
          {
            key: 'name',
            title: t('disputes.figures.place'),
            render: (_, row) => (
              <button type="button" className={css.place} onClick={() => choose(row.place)}>
                {row.name}
              </button>
            ),
          },
          ...heads.map(number),
          number('difficult'),
          {
            key: 'amount',
            title: t('disputes.figures.amount'),
            align: 'right',
            sorter: (a, b) => a.amount - b.amount,
            render: (_, row) => yuan(row.amount, language),
          },
          {
            key: 'rate',
            title: t('disputes.figures.rate'),
            align: 'right',
            sorter: (a, b) => (a.rate ?? -1) - (b.rate ?? -1),
            render: (_, row) => percent(row.rate),
          },
        ]}
      />
    </Section>
  )
}
