import type { Reply } from '@balian/contract/route'
import { screeningRound } from '@balian/contract/screening'
import { DataTable } from '@balian/ui/data-table'
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
import { dutyTones, share } from './states.ts'

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
  const open = (branch: Branch) => (branch.state === null ? onDrill(branch.place) : void go(paths.screeningReport(round, branch.place)))
  const due = whenText(data.due, language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <Section
      title={`${data.placeName} · ${t('screening.due', { due })}`}
      acts={place !== top && <Button onClick={() => onDrill(null)}>{t('screening.column.place')} ↑</Button>}
    >
      <Sums of={data} />
      <DataTable<Branch>
        label={t('screening.rounds')}
        columns={columns(t, (branch) => <BranchLink round={round} branch={branch} onDrill={onDrill} />)}
        page={{ items: data.below, total: data.below.length }}
        query={{ size: String(Math.max(1, data.below.length)) }}
        rowKey={(branch) => branch.place}
        onOpen={open}
        empty={t('screening.none')}
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

const columns = (t: Say, link: (branch: Branch) => ReactNode): NonNullable<TableProps<Branch>['columns']> => [
  { key: 'place', title: t('screening.column.place'), render: (_, branch) => link(branch) },
  {
    key: 'state',
    title: t('screening.column.state'),
    render: (_, branch) =>
      branch.state === null ? (
        <span className={css.progress}>
          <Bar of={branch} />
          {branch.reported} / {branch.expected}
        </span>
      ) : (
        <StatusTag tone={dutyTones[branch.state]}>{t(`screening.state.${branch.state}`)}</StatusTag>
      ),
  },
  { key: 'inTime', title: t('screening.column.inTime'), align: 'right', render: (_, branch) => share(branch.inTime, branch.reported + branch.missing) },
  { key: 'zero', title: t('screening.column.zero'), align: 'right', render: (_, branch) => branch.zero || '—' },
  { key: 'found', title: t('screening.column.found'), align: 'right', render: (_, branch) => branch.found || '—' },
  {
    key: 'missing',
    title: t('screening.column.missing'),
    align: 'right',
    render: (_, branch) => (branch.missing > 0 ? <span className={css.bad}>{branch.missing}</span> : '—'),
  },
  { key: 'at', title: t('screening.column.at'), render: (_, branch) => (branch.reportedAt ? <When at={branch.reportedAt} /> : '—') },
]
