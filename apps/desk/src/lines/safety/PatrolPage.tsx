import type { Reply } from '@balian/contract/route'
import { safetyFindingAdd } from '@balian/contract/safety-findings'
import { safetyPatrolPage } from '@balian/contract/safety-patrol-log'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import { FindingForm } from './FindingForm.tsx'
import { FindingItem } from './FindingItem.tsx'
import { PatrolTag } from './PatrolCard.tsx'
import { type PatrolForm, PatrolStepForm } from './PatrolForms.tsx'
import { Spots } from './Spots.tsx'
import css from './safety.module.css'

type Page = Reply<typeof safetyPatrolPage>
const names = (all: Page['duty']): string => all.map((one) => (one.duty ? `${one.name}（${one.duty}）` : one.name)).join('、')

/** One patrol: who is on duty, its log, its check-ins and what it found. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data: page, error, refetch } = useRead(safetyPatrolPage, { id })
  const [form, setForm] = useState<PatrolForm | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const { can } = page
  const acts = (
    <>
      <PrintButton />
      {can.patrolCancel === true && <Button onClick={() => setForm('cancel')}>{t('safety.cancel')}</Button>}
      {can.patrolSwap === true && <Button onClick={() => setForm('swap')}>{t('safety.swap')}</Button>}
      {page.startedAt === null && page.state !== 'cancelled' && (
        <CanButton can={can.patrolStart} type="primary" onClick={() => setForm('start')}>
          {t('safety.start')}
        </CanButton>
      )}
      {page.state === 'out' && (
        <CanButton can={can.patrolEnd} type="primary" onClick={() => setForm('end')}>
          {t('safety.end')}
        </CanButton>
      )}
    </>
  )
  return (
    <PageFrame
      up={<Link to={paths.patrols}>{t('safety.patrols')}</Link>}
      title={page.planName || t('safety.unplanned')}
      note={<PatrolTag state={page.state} />}
      acts={acts}
    >
      <div className={css.columns}>
        <div className={css.rows}>
          <Log page={page} />
          <Found page={page} />
        </div>
        <Spots page={page} />
      </div>
      {form && <PatrolStepForm form={form} patrol={page} onClose={() => setForm(null)} />}
    </PageFrame>
  )
}

function Log({ page }: { readonly page: Page }) {
  const { t } = useWords()
  return (
    <Section title={t('safety.show.log')}>
      <Facts
        items={[
          {
            name: t('safety.time'),
            value: (
              <>
                <When at={page.day} /> {page.from}–{page.to}
              </>
            ),
          },
          { name: t('registers.place'), value: page.placeName },
          { name: t('safety.team'), value: page.teamName },
          { name: t('safety.duty'), value: names(page.duty) },
          page.route !== '' && { name: t('safety.plan'), value: page.route, wide: true },
          page.startedAt !== null && { name: t('safety.start'), value: <When at={page.startedAt} /> },
          page.endedAt !== null && { name: t('safety.end'), value: <When at={page.endedAt} /> },
          page.came.length > 0 && { name: t('safety.came'), value: names(page.came), wide: true },
          page.note !== '' && { name: t('safety.note'), value: page.note, wide: true },
          page.why !== '' && { name: t('safety.why'), value: page.why, wide: true },
        ]}
      />
    </Section>
  )
}

function Found({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const went = page.startedAt !== null
  return (
    <Section title={t('safety.found')} acts={went && may(safetyFindingAdd.name) && <Button onClick={() => setAdding(true)}>{t('safety.addFinding')}</Button>}>
      {page.found.length === 0 && <p className={css.faint}>{t('safety.foundNone')}</p>}
      <ul className={css.board} aria-label={t('safety.found')}>
        {page.found.map((one) => (
          <FindingItem key={one.id} row={one} />
        ))}
      </ul>
      {adding && <FindingForm patrol={page} onClose={() => setAdding(false)} />}
    </Section>
  )
}
