import { type CareRow, careDebts, careSaw, careShareOut, careUndoVisit } from '@balian/contract/care-visits'
import { newId } from '@balian/contract/ids'
import type { Sent } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Input, Pagination, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useCommand, useListQuery, useRead } from '../../data/index.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'
import { DebtRow } from './DebtRow.tsx'
import { KeeperDialog } from './KeeperDialog.tsx'
import { SawDialog } from './SawDialog.tsx'

interface Just {
  readonly visit: string
  readonly name: string
}

/** What was reported on this page just now, with the way back. */
export function useSaw() {
  const [just, setJust] = useState<readonly Just[]>([])
  const [busyWith, setBusy] = useState<string | null>(null)
  const { run } = useCommand(careSaw, { also: ['indicators'] })
  const undoing = useCommand(careUndoVisit, { also: ['indicators'] })
  const said = (one: Just) => setJust((before) => [...before, one])
  const saw = async (row: CareRow) => {
    setBusy(row.id)
    const reply = await run({ id: row.id, visit: newId() })
    setBusy(null)
    if (reply) said({ visit: reply.visit, name: row.name })
  }
  const undo = async (one: Just) => {
    if (await undoing.run({ id: one.visit })) setJust((before) => before.filter(({ visit }) => visit !== one.visit))
  }
  return { just, busyWith, saw, said, undo }
}

export function JustSaw({ just, onUndo }: { readonly just: readonly Just[]; readonly onUndo: (one: Just) => void }) {
  const { t } = useWords()
  if (just.length === 0) return null
  return (
    <ul className={css.just} aria-live="polite">
      {just.map((one) => (
        <li key={one.visit}>
          {t('care.justSaw', { name: one.name })}
          <Button type="link" size="small" onClick={() => onUndo(one)}>
            {t('care.undo')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The visit-debt list (走访欠账): who waits for contact, the most overdue first. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ show: 'due', size: '30' })
  const { data, isPending } = useRead(careDebts, { ...query, ...(place ? { place } : {}) } as Sent<typeof careDebts>, { keep: true })
  const { just, busyWith, saw, said, undo } = useSaw()
  const [more, setMore] = useState<CareRow | null>(null)
  const [keeping, setKeeping] = useState<CareRow | null>(null)
  const sharing = useCommand(careShareOut, { done: 'care.shared' })
  const officer = may(careShareOut.name)
  const acts = officer && place.length >= 9 && (
    <Button loading={sharing.busy} onClick={() => void sharing.run({ place })}>
      {t('care.shareOut')}
    </Button>
  )
  return (
    <PageFrame title={t('care.debts')} note={t(officer ? 'care.debtsNote' : 'care.debtsLeader')} acts={acts}>
      <Filters query={query} counts={data?.counts} officer={officer} onChange={set} />
      <JustSaw just={just} onUndo={(one) => void undo(one)} />
      {isPending && <Skeleton active />}
      {data?.items.length === 0 && <Empty title={t('care.noDebts')} text={t('care.noDebtsText')} />}
      <ul className={css.list} aria-label={t('care.debts')}>
        {data?.items.map((row) => (
          <DebtRow key={row.id} row={row} busy={busyWith === row.id} onSaw={() => void saw(row)} onMore={() => setMore(row)} onKeep={() => setKeeping(row)} />
        ))}
      </ul>
      {data && data.total > Number(query.size) && (
        <Pagination
          current={Number(query.page ?? 1)}
          pageSize={Number(query.size)}
          total={data.total}
          showSizeChanger={false}
          onChange={(page) => set({ page: String(page) })}
        />
      )}
      {more && <SawDialog file={more} onClose={() => setMore(null)} onDone={(visit) => said({ visit, name: more.name })} />}
      {keeping && <KeeperDialog file={keeping} onClose={() => setKeeping(null)} />}
    </PageFrame>
  )
}

interface FilterProps {
  readonly query: Readonly<Record<string, string>>
  readonly counts: { readonly cared: number; readonly due: number; readonly d30: number; readonly d60: number; readonly d90: number } | undefined
  readonly officer: boolean
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

function Filters({ query, counts, officer, onChange }: FilterProps) {
  const { t } = useWords()
  const every = [
    ['due', counts?.due],
    ['30', counts?.d30],
    ['60', counts?.d60],
    ['90', counts?.d90],
    ['all', counts?.cared],
  ] as const
  // A leader has a handful: who is due, and all of them.
  const shows = officer ? every : every.filter(([value]) => value === 'due' || value === 'all')
  return (
    <FilterBar
      label={t('care.debts')}
      filtered={Boolean(query.text || query.keeper) || query.show !== 'due'}
      onClear={() => onChange({ text: null, keeper: null, show: null })}
    >
      <Segmented
        value={query.show ?? 'due'}
        onChange={(show) => onChange({ show: String(show) })}
        options={shows.map(([value, count]) => ({ value, label: `${t(`care.show.${value}`)} ${count ?? ''}` }))}
      />
      {officer && (
        <Select
          allowClear
          aria-label={t('care.keeper')}
          placeholder={t('care.keeper')}
          style={{ minWidth: 130 }}
          value={query.keeper ?? null}
          onChange={(keeper: string | null | undefined) => onChange({ keeper: keeper ?? null })}
          options={['mine', 'officers', 'leaders', 'nobody'].map((value) => ({ value, label: t(`care.keeper.${value}`) }))}
        />
      )}
      {officer && (
        <Input.Search
          allowClear
          defaultValue={query.text ?? ''}
          placeholder={t('care.find')}
          aria-label={t('care.find')}
          onSearch={(text) => onChange({ text: text.trim() || null })}
          style={{ width: 180 }}
        />
      )}
    </FilterBar>
  )
}
