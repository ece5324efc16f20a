import type { DisputeRow } from '@balian/contract/disputes'
import { Deadline } from '@balian/ui/deadline'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import type { TableProps } from 'antd'
import type { ReactNode } from 'react'
import { yuan } from '../../cases/money.ts'
import type { Say } from '../../words/use-words.ts'
import css from './ledger.module.css'
import { stateTones } from './tones.ts'

type Columns = NonNullable<TableProps<DisputeRow>['columns']>

/** The columns of the ledger; `link` makes the title lead to the page. */
export const ledgerColumns = (t: Say, language: 'zh' | 'en', link: (row: DisputeRow) => ReactNode): Columns => [
  {
    key: 'matter',
    title: t('disputes.column.matter'),
    render: (_, row) => (
      <div className={css.matter}>
        {link(row)}
        <span>
          {row.number ?? t('disputes.noNumber')} · {row.parties.join(language === 'zh' ? '、' : ', ')}
        </span>
      </div>
    ),
  },
  {
    key: 'class',
    title: t('disputes.column.class'),
    sorter: true,
    render: (_, row) => (
      <div className={css.kind}>
        {t(`disputes.class.${row.class}`)}
        {row.severity !== 'ordinary' && <span className={css.severity}>{t(`disputes.severity.${row.severity}`)}</span>}
      </div>
    ),
  },
  { key: 'place', title: t('disputes.column.place'), sorter: true, render: (_, row) => row.placeName },
  {
    key: 'state',
    title: t('disputes.column.state'),
    sorter: true,
    render: (_, row) => <StatusTag tone={stateTones[row.state as keyof typeof stateTones] ?? 'plain'}>{t(`disputes.state.${row.state}`)}</StatusTag>,
  },
  {
    key: 'mediators',
    title: t('disputes.column.mediators'),
    render: (_, row) => row.mediators.join(language === 'zh' ? '、' : ', ') || <span className={css.faint}>{t('cases.nobody')}</span>,
  },
  { key: 'opened', title: t('disputes.column.opened'), sorter: true, render: (_, row) => <When at={row.openedAt} dayOnly /> },
  {
    key: 'due',
    title: t('disputes.column.due'),
    sorter: true,
    render: (_, row) => (row.closedAt || !(row.nextDue ?? row.due) ? <span className={css.faint}>—</span> : <Deadline short day={(row.nextDue ?? row.due)!} />),
  },
  {
    key: 'amount',
    title: t('disputes.column.amount'),
    sorter: true,
    align: 'right',
    render: (_, row) => (row.amount ? yuan(row.amount, language) : <span className={css.faint}>—</span>),
  },
]
