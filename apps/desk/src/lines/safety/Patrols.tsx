import { safetyPatrolAdd, safetyRotaMake } from '@balian/contract/safety-patrol-log'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useListQuery } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { PatrolBoard } from './PatrolBoard.tsx'
import { PatrolLog } from './PatrolLog.tsx'
import { PatrolWeek } from './PatrolWeek.tsx'
import { AddPatrolForm, RotaForm } from './RotaForms.tsx'
import css from './safety.module.css'

const shows = ['today', 'week', 'log'] as const

/** Patrols (巡逻值班): today's board, the rota week by week, the log. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const { place } = usePlace()
  const { query, set } = useListQuery({ show: 'today', size: '20' })
  const [open, setOpen] = useState<'rota' | 'add' | null>(null)
  const close = () => setOpen(null)
  const acts = (
    <>
      {may(safetyPatrolAdd.name) && <Button onClick={() => setOpen('add')}>{t('safety.addPatrol')}</Button>}
      {may(safetyRotaMake.name) && (
        <Button type="primary" onClick={() => setOpen('rota')}>
          {t('safety.makeRota')}
        </Button>
      )}
    </>
  )
  const here = place ? { place } : {}
  return (
    <PageFrame title={t('safety.patrols')} note={t('safety.patrolsNote')} acts={acts}>
      <div className={css.bar}>
        <Segmented
          value={query.show ?? 'today'}
          onChange={(show) => set({ show: show === 'today' ? null : String(show), page: null, state: null, week: null })}
          options={shows.map((value) => ({ value, label: t(`safety.show.${value}`) }))}
        />
      </div>
      {query.show === 'week' && <PatrolWeek here={here} week={query.week} onWeek={(week) => set({ week })} />}
      {query.show === 'log' && <PatrolLog here={here} query={query} onQuery={set} />}
      {query.show !== 'week' && query.show !== 'log' && <PatrolBoard here={here} />}
      {open === 'rota' && <RotaForm onClose={close} />}
      {open === 'add' && <AddPatrolForm onClose={close} onDone={(id) => void go(paths.patrol(id))} />}
    </PageFrame>
  )
}
