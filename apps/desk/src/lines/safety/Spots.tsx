import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { safetyPatrolCheck, type safetyPatrolPage } from '@balian/contract/safety-patrol-log'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './safety.module.css'

type Page = Reply<typeof safetyPatrolPage>

/** The spots on the way, each with its check-in: one tap while it is out. */
export function Spots({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const [other, setOther] = useState(false)
  const [busyWith, setBusy] = useState<string | null>(null)
  const { run } = useCommand(safetyPatrolCheck, { done: 'safety.checkedAt' })
  const open = page.can.patrolCheck === true
  const check = async (spot: string) => {
    setBusy(spot)
    await run({ id: page.id, check: newId(), spot })
    setBusy(null)
  }
  return (
    <Section title={t('safety.spots')} acts={open && <Button onClick={() => setOther(true)}>{t('safety.otherSpot')}</Button>}>
      {page.spotsToSee.length === 0 && page.otherChecks.length === 0 && <p className={css.faint}>{t('safety.noSpots')}</p>}
      <ol className={css.spots}>
        {page.spotsToSee.map((spot) => (
          <li key={spot.id}>
            <span>
              {spot.name}
              <small className={css.faint}>{spot.look}</small>
            </span>
            {spot.at ? (
              <StatusTag tone="good">
                <When at={spot.at} />
              </StatusTag>
            ) : open ? (
              <Button type="primary" loading={busyWith === spot.id} aria-label={t('safety.checkInAt', { spot: spot.name })} onClick={() => void check(spot.id)}>
                {t('safety.checkIn')}
              </Button>
            ) : (
              <StatusTag>{t('safety.notChecked')}</StatusTag>
            )}
          </li>
        ))}
        {page.otherChecks.map((one) => (
          <li key={one.at + one.spot}>
            <span>
              {one.spot}
              <small className={css.faint}>{one.note}</small>
            </span>
            <StatusTag tone="good">
              <When at={one.at} />
            </StatusTag>
          </li>
        ))}
      </ol>
      {other && <OtherSpot id={page.id} onClose={() => setOther(false)} />}
    </Section>
  )
}

function OtherSpot({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [check] = useState(newId)
  return (
    <CommandForm<typeof safetyPatrolCheck, { where: string; note?: string }>
      title={t('safety.otherSpot')}
      route={safetyPatrolCheck}
      input={({ where, note }) => ({ id, check, where, note: note ?? '' })}
      ok={t('safety.checkIn')}
      done="safety.checkedAt"
      onClose={onClose}
    >
      <Form.Item name="where" label={t('safety.where')} rules={[{ required: true, message: t('registers.needed', { what: t('safety.where') }) }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={t('safety.stepNote')}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
