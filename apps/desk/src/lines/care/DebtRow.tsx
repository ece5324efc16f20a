import type { CareRow } from '@balian/contract/care-visits'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'
import { reasonText } from './reasons.ts'

interface Props {
  readonly row: CareRow
  readonly busy: boolean
  readonly onSaw: () => void
  readonly onMore: () => void
  /** The way to another keeper, for who may. */
  readonly onKeep: () => void
}

const toneOf = (row: CareRow): 'bad' | 'warn' | 'plain' => (row.days >= 90 ? 'bad' : row.days >= row.interval ? 'warn' : 'plain')

/** Somebody who waits for contact: how long, who is to go, and the one tap that says it was done. */
export function DebtRow({ row, busy, onSaw, onMore, onKeep }: Props) {
  const { t, language } = useWords()
  return (
    <li>
      <div className={css.days} data-tone={toneOf(row)}>
        <strong>{row.days}</strong>
        {t('care.daysWithout')}
      </div>
      <div className={css.who}>
        <div>
          <strong>{row.can.file === true ? <Link to={paths.careFile(row.id)}>{row.name}</Link> : row.name}</strong>
          {row.reasons.map((reason) => (
            <StatusTag key={reason}>{reasonText(reason, language)}</StatusTag>
          ))}
          <Deadline short day={row.due} />
        </div>
        <div className={css.faint}>
          <span>{row.placeName}</span>
          <span>{row.lastSeen ? <LastSeen day={row.lastSeen} /> : t('care.neverSeen')}</span>
          {!(row.mine && row.can.keep !== true) && <Keeper row={row} onKeep={onKeep} />}
        </div>
      </div>
      <div className={css.acts}>
        <CanButton can={row.can.saw} type={row.today ? 'default' : 'primary'} loading={busy} onClick={onSaw}>
          {t(row.today ? 'care.sawAgain' : 'care.saw')}
        </CanButton>
        {row.can.saw === true && (
          <Button type="text" aria-label={t('care.sawMoreOf', { name: row.name })} onClick={onMore}>
            {t('care.sawMore')}
          </Button>
        )}
      </div>
    </li>
  )
}

function LastSeen({ day }: { readonly day: string }): ReactNode {
  const { t } = useWords()
  return (
    <>
      {t('care.lastSeen')} <When at={day} />
    </>
  )
}

function Keeper({ row, onKeep }: { readonly row: CareRow; readonly onKeep: () => void }) {
  const { t } = useWords()
  const { keeper } = row
  const name = keeper ? `${keeper.name}${keeper.groupName ? `（${keeper.groupName}）` : ''}` : t('care.nobody')
  if (row.can.keep !== true) return <span>{name}</span>
  return (
    <Button type="link" size="small" style={{ padding: 0, height: 'auto' }} onClick={onKeep} aria-label={t('care.keepOf', { name: row.name, keeper: name })}>
      {t('care.keeper')} {name}
      {row.byHand && ` · ${t('care.byHand')}`}
    </Button>
  )
}
