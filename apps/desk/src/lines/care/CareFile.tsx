import { inNeed, leftBehind } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { careFilePage, careKeep, careVisitList } from '@balian/contract/care-visits'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'
import { JustSaw, useSaw } from './DebtList.tsx'
import { KeeperDialog } from './KeeperDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { reasonText } from './reasons.ts'
import { aboutRegisters } from './registers.ts'
import { SawDialog } from './SawDialog.tsx'
import { VisitItem } from './VisitItem.tsx'

export type FilePage = Reply<typeof careFilePage>

/** A care file (帮扶档案): plan, keeper and visits, and what the registers say about the person. */
export function Component() {
  const { id = '' } = useParams()
  const { t, language } = useWords()
  const { data: page, error, refetch } = useRead(careFilePage, { id })
  const { just, busyWith, saw, said, undo } = useSaw()
  const [open, setOpen] = useState<'saw' | 'keep' | 'plan' | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const note = (
    <>
      {page.reasons.map((reason) => (
        <StatusTag key={reason}>{reasonText(reason, language)}</StatusTag>
      ))}{' '}
      {page.placeName} {page.closedOn ? <StatusTag>{t('care.closedOn', { day: page.closedOn })}</StatusTag> : <Deadline day={page.due} />}
    </>
  )
  const acts = (
    <>
      <CanButton can={page.can.saw} onClick={() => setOpen('saw')}>
        {t('care.sawMore')}
      </CanButton>
      <CanButton can={page.can.saw} type="primary" loading={busyWith === page.id} onClick={() => void saw(page)}>
        {t('care.saw')}
      </CanButton>
    </>
  )
  return (
    <PageFrame up={<Link to={paths.careDebts}>{t('care.debts')}</Link>} title={page.name} note={note} acts={acts}>
      <JustSaw just={just} onUndo={(one) => void undo(one)} />
      <div className={css.columns}>
        <div>
          <Plan page={page} onPlan={() => setOpen('plan')} onKeep={() => setOpen('keep')} />
          <Visits page={page} />
        </div>
        <div>
          {aboutRegisters.map((register) => (
            <Rows key={register.name} page={page} register={register} />
          ))}
        </div>
      </div>
      {open === 'saw' && <SawDialog file={page} onClose={() => setOpen(null)} onDone={(visit) => said({ visit, name: page.name })} />}
      {open === 'keep' && <KeeperDialog file={page} onClose={() => setOpen(null)} />}
      {open === 'plan' && <PlanDialog page={page} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface PlanProps {
  readonly page: FilePage
  readonly onPlan: () => void
  readonly onKeep: () => void
}

function Plan({ page, onPlan, onKeep }: PlanProps) {
  const { t } = useWords()
  const may = useMay()
  const keeper = page.keeper ? `${page.keeper.name}${page.keeper.groupName ? `（${page.keeper.groupName}）` : ''}` : t('care.nobody')
  const acts = (
    <>
      {may(careKeep.name) && (
        <CanButton size="small" can={page.can.keep} onClick={onKeep}>
          {t('care.keepChange')}
        </CanButton>
      )}
      <CanButton size="small" can={page.can.plan} onClick={onPlan}>
        {t('care.planChange')}
      </CanButton>
    </>
  )
  return (
    <Section title={t('care.plan')} acts={acts}>
      <Facts
        items={[
          { name: t('care.keeper'), value: `${keeper}${page.byHand ? ` · ${t('care.byHand')}` : ''}` },
          {
            name: t('care.interval'),
            value: t(page.interval === page.rule ? 'care.intervalRule' : 'care.intervalOwn', { days: page.interval, rule: page.rule }),
          },
          { name: t('care.lastSeen'), value: page.lastSeen ? <When at={page.lastSeen} /> : t('care.neverSeen') },
          { name: t('care.born'), value: page.birth.slice(0, 7) },
          page.planWhy !== '' && { name: t('care.planWhy'), value: page.planWhy, wide: true },
        ]}
      />
    </Section>
  )
}

function Visits({ page }: { readonly page: FilePage }) {
  const { t } = useWords()
  const may = useMay()
  const all = may(careVisitList.name) && <Link to={`${paths.careVisits}?file=${page.id}`}>{t('care.allVisits')}</Link>
  return (
    <Section title={t('care.visits')} acts={all}>
      {page.visits.length === 0 && <p className={css.faint}>{t('care.noVisits')}</p>}
      <ul className={css.rows}>
        {page.visits.map((visit) => (
          <VisitItem key={visit.id} visit={visit} files={visit.files} />
        ))}
      </ul>
    </Section>
  )
}

/** Rows of one register that are about this person. */
function Rows({ page, register }: { readonly page: FilePage; readonly register: (typeof aboutRegisters)[number] }) {
  const { t, language } = useWords()
  const rows = page.registers.filter((row) => row.register === register.name)
  // An agreement is missed only with a child; that somebody is on no second register is no news.
  const missed = register === guardianships ? page.reasons.includes('03') : register !== leftBehind && register !== inNeed
  if (rows.length === 0 && !missed) return null
  return (
    <Section title={register[language]} acts={<Link to={register.path}>{t('care.toRegister')}</Link>}>
      {rows.length === 0 && <p className={css.faint}>{t('care.noRows')}</p>}
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.id} data-off={row.endedOn !== null}>
            <header>
              <Link to={`${register.path}/${row.id}`}>{row.title}</Link>
              {row.endedOn && <StatusTag>{t('registers.endedOn', { day: row.endedOn })}</StatusTag>}
            </header>
            <span className={css.faint}>
              {row.on && <When at={row.on} />} {row.text}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
