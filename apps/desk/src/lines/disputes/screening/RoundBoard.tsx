import type { Reply } from '@balian/contract/route'
import { screeningRound } from '@balian/contract/screening'
import { DataTable } from '@balian/ui/data-table'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { Button, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { type Say, useWords } from '../../../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './screening.module.css'
import { dutyTones, period, share } from './states.ts'

type Board = Reply<typeof screeningRound>
type Branch = Board['below'][number]

interface Props {
  readonly round: string
  readonly place: string
  /** The place from which the reader went down. */
  readonly top: string
  readonly onDrill: (place: string | null) => void
}

/** Who has reported in a round: the sums, and each place one step below, down to the report itself. */
export function RoundBoard({ round, place, top, onDrill }: Props) {
  const { t, language } = useWords()
  const go = useNavigate()
  const { data } = useRead(screeningRound, { round, place }, { keep: true })
  if (!data) return null
  const [only] = data.below.length === 1 ? data.below : []
  if (only?.state === null) return <RoundBoard round={round} place={only.place} top={only.place} onDrill={onDrill} />
  if (only) return <OwnDuty board={data} duty={only} />
  const open = (branch: Branch) => (branch.state === null ? onDrill(branch.place) : void go(paths.screeningReport(round, branch.place)))
  const link = (branch: Branch) => <BranchLink round={round} branch={branch} onDrill={onDrill} />
  const due = whenText(data.due, language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <Section
      title={`${data.placeName} · ${t('screening.due', { due })}`}
      acts={place !== top && <Button onClick={() => onDrill(null)}>{t('screening.up')}</Button>}
    >
      <Sums of={data} />
      <DataTable<Branch>
        label={t('screening.rounds')}
        columns={(data.below.some((branch) => branch.state === null) ? sumColumns : dutyColumns)(t, link)}
        page={{ items: data.below, total: data.below.length }}
        query={{ size: String(Math.max(1, data.below.length)) }}
        rowKey={(branch) => branch.place}
        onOpen={open}
        empty={t('screening.none')}
      />
    </Section>
  )
}

/** A place that reports itself and has none below: its report, or the way to it. */
function OwnDuty({ board, duty }: { readonly board: Board; readonly duty: Branch }) {
  const { t, language } = useWords()
  const go = useNavigate()
  const due = whenText(board.due, language === 'zh' ? 'zh-CN' : 'en-GB')
  const reported = duty.reportedAt !== null
  return (
    <Section
      title={`${duty.placeName} · ${period(board, language)}`}
      acts={
        <Button type={reported ? 'default' : 'primary'} onClick={() => void go(paths.screeningReport(board.round, duty.place))}>
          {t(reported ? 'screening.today.see' : 'screening.today.report')}
        </Button>
      }
    >
      <Facts
        items={[
          { name: t('screening.column.state'), value: duty.state && <StatusTag tone={dutyTones[duty.state]}>{t(`screening.state.${duty.state}`)}</StatusTag> },
          { name: t('screening.column.due'), value: due },
          reported && { name: t('screening.column.at'), value: <When at={duty.reportedAt!} /> },
          reported && { name: t('screening.sum.found'), value: duty.found || t('screening.sum.zero') },
        ]}
      />
    </Section>
  )
}

function Sums({ of }: { readonly of: Board }) {
  const { t } = useWords()
  const sums = [
    ['reported', `${of.reported} / ${of.expected}`, ''],
    ['inTime', share(of.inTime, of.reported + of.missing), ''],
    ['zero', of.zero, ''],
    ['found', of.found, of.found > 0 ? 'warn' : ''],
    ['missing', of.missing, of.missing > 0 ? 'bad' : ''],
  ] as const
  return (
    <dl className={css.sums}>
      {sums.map(([name, value, tone]) => (
        <div key={name} data-tone={tone}>
          <dt>{t(`screening.sum.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function BranchLink({ round, branch, onDrill }: { readonly round: string; readonly branch: Branch; readonly onDrill: Props['onDrill'] }) {
  if (branch.state !== null) return <Link to={paths.screeningReport(round, branch.place)}>{branch.placeName}</Link>
  return (
    <Button type="link" className={css.drill} onClick={() => onDrill(branch.place)}>
      {branch.placeName}
    </Button>
  )
}

type Columns = NonNullable<TableProps<Branch>['columns']>

/** Places that report themselves: one report each. */
const dutyColumns = (t: Say, link: (branch: Branch) => ReactNode): Columns => [
  { key: 'place', title: t('screening.column.place'), render: (_, branch) => link(branch) },
  {
    key: 'state',
    title: t('screening.column.state'),
    render: (_, { state }) => state && <StatusTag tone={dutyTones[state]}>{t(`screening.state.${state}`)}</StatusTag>,
  },
  {
    key: 'found',
    title: t('screening.column.found'),
    render: (_, branch) => (branch.reported === 0 ? <span className={css.none}>—</span> : branch.found || t('screening.sum.zero')),
  },
  {
    key: 'at',
    title: t('screening.column.at'),
    render: (_, branch) => (branch.reportedAt ? <When at={branch.reportedAt} /> : <span className={css.none}>—</span>),
  },
]

/** Places above those that report: how far each is. */
const sumColumns = (t: Say, link: (branch: Branch) => ReactNode): Columns => [
  { key: 'place', title: t('screening.column.place'), render: (_, branch) => link(branch) },
  {
    key: 'reported',
    title: t('screening.column.reported'),
    render: (_, branch) => (
      <span className={css.progress}>
        <Bar of={branch} />
        {branch.reported} / {branch.expected}
      </span>
    ),
  },
  { key: 'inTime', title: t('screening.column.inTime'), align: 'right', render: (_, branch) => share(branch.inTime, branch.reported + branch.missing) },
  { key: 'zero', title: t('screening.column.zero'), align: 'right', render: (_, branch) => branch.zero },
  { key: 'found', title: t('screening.column.found'), align: 'right', render: (_, branch) => branch.found },
  {
    key: 'missing',
    title: t('screening.column.missing'),
    align: 'right',
    render: (_, branch) => (branch.missing > 0 ? <span className={css.bad}>{branch.missing}</span> : 0),
  },
]
