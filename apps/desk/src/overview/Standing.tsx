import { casesAttention } from '@balian/contract/attention'
import { careDebts } from '@balian/contract/care-visits'
import { indicatorFigures } from '@balian/contract/indicators'
import { coverage } from '@balian/contract/officers'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { type BarRow, Bars } from './Bars.tsx'
import css from './overview.module.css'

const few = 12

/** Bars of places, the first few until all are asked for. */
function OfPlaces({ label, rows }: { readonly label: string; readonly rows: readonly BarRow[] }) {
  const { t } = useWords()
  const [all, showAll] = useState(false)
  if (rows.length === 0) return <Empty title={t('overview.nothingOpen')} />
  return (
    <>
      <Bars label={label} rows={all ? rows : rows.slice(0, few)} />
      {rows.length > few && (
        <Button type="link" className={css.more!} onClick={() => showAll(!all)}>
          {all ? t('overview.fewer') : t('overview.all', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

/** How the places one step below keep their limits, the most overdue first; a place goes down to it. */
function Deadlines({ place }: { readonly place: string }) {
  const { t } = useWords()
  const { choose } = usePlace()
  const { data } = useRead(casesAttention, { place }, { when: place !== '', keep: true, every: 60 })
  const rows = (data?.below ?? []).map(
    (one): BarRow => ({
      key: one.place,
      label: one.placeName,
      opens: () => choose(one.place),
      parts: [
        { key: 'overdue', label: t('overview.overdue'), value: one.overdue, tone: 'bad' },
        { key: 'soon', label: t('overview.soon'), value: one.soon, tone: 'some' },
        { key: 'other', label: t('overview.inTime'), value: Math.max(0, one.open - one.overdue - one.soon), tone: 'full' },
      ],
    }),
  )
  return <Section title={t('overview.deadlines')}>{data ? <OfPlaces label={t('overview.deadlines')} rows={rows} /> : <Skeleton active />}</Section>
}

/** How many villages have each of the eight: at the village, from the township only, or nobody; a role opens the villages that lack it. */
function Covered({ place }: { readonly place: string }) {
  const { t } = useWords()
  const { data } = useRead(coverage, { place, page: 1, size: 1 } as never, { when: place !== '' && place.length <= 12, keep: true })
  if (place.length > 12) return null
  const rows = (data?.totals ?? []).map(
    (one): BarRow => ({
      key: one.role,
      label: t(`role.${one.role}`),
      opens: `${paths.coverage}?lacking=${one.role}`,
      parts: [
        { key: 'here', label: t('overview.here'), value: one.here, tone: 'full' },
        { key: 'above', label: t('overview.above'), value: one.above, tone: 'some' },
        { key: 'none', label: t('overview.nobody'), value: one.none, tone: 'none' },
      ],
    }),
  )
  return (
    <Section title={t('overview.coverage')} acts={<Link to={`${paths.coverage}?lacking=any`}>{t('overview.lacking')}</Link>}>
      {data ? (
        <>
          <p className={css.quiet}>{t('overview.coverageText', { villages: data.villages, full: data.full })}</p>
          <Bars label={t('overview.coverage')} rows={rows} whole={Math.max(1, data.villages)} />
        </>
      ) : (
        <Skeleton active />
      )}
    </Section>
  )
}

const debtNames = ['care.caredFor', 'care.owing30', 'care.owing60', 'care.owing90'] as const
type Items = Reply<typeof indicatorFigures>['items']

/** Who has had no visit for 30, 60, 90 days, in all and by place, as numbers; the list opens to whoever may see it. */
function VisitDebts({ place, to }: { readonly place: string; readonly to: string }) {
  const { t } = useWords()
  const may = useMay()
  const { choose } = usePlace()
  const asked = { place, from: to, to, names: debtNames.join(), below: 'true' as const }
  const { data } = useRead(indicatorFigures, asked, { when: place !== '', keep: true, every: 60 })
  const row = (key: string, label: string, items: Items, opens: BarRow['opens']): BarRow => {
    const of = (name: (typeof debtNames)[number]) => items.find((one) => one.name === name)?.value ?? 0
    const [cared, d30, d60, d90] = debtNames.map(of) as [number, number, number, number]
    return {
      key,
      label,
      opens,
      parts: [
        { key: '90', label: t('overview.owing90'), value: d90, tone: 'bad' },
        { key: '60', label: t('overview.owing60'), value: Math.max(0, d60 - d90), tone: 'some' },
        { key: '30', label: t('overview.owing30'), value: Math.max(0, d30 - d60), tone: 'none' },
        { key: 'seen', label: t('overview.seen'), value: Math.max(0, cared - d30), tone: 'full' },
      ],
    }
  }
  const owing = (one: BarRow) => one.parts.slice(0, 3).reduce((sum, { value }) => sum + value, 0)
  const below = (data?.below ?? []).map((one) => row(one.place, one.placeName, one.items, () => choose(one.place)))
  const rows = below.filter(({ parts }) => parts.some(({ value }) => value > 0)).toSorted((a, b) => owing(b) - owing(a))
  return (
    <Section title={t('overview.debts')} acts={may(careDebts.name) && <Link to={paths.careDebts}>{t('overview.debtList')}</Link>}>
      {data ? (
        <OfPlaces label={t('overview.debts')} rows={rows.length > 0 ? rows : [row(place, t('overview.whole'), data.items, paths.careDebts)]} />
      ) : (
        <Skeleton active />
      )}
    </Section>
  )
}

/** How the places stand: their limits, their officers, their visits. */
export function Standing({ place, to }: { readonly place: string; readonly to: string }) {
  return (
    <div className={css.thirds}>
      <div>
        <Deadlines place={place} />
      </div>
      <div>
        <Covered place={place} />
      </div>
      <div>
        <VisitDebts place={place} to={to} />
      </div>
    </div>
  )
}
