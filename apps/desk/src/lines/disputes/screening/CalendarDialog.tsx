import type { Reply } from '@balian/contract/route'
import { type Rhythm, rhythms, type ScreeningTier, screeningCalendar, setScreeningCalendar } from '@balian/contract/screening'
import { CanButton } from '@balian/ui/can-button'
import { InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import css from './screening.module.css'

type Calendar = Reply<typeof screeningCalendar>
type Rule = Calendar['items'][number]

/** How often each tier of the county screens; the county's management changes it here. */
export function CalendarDialog({ county, onClose }: { readonly county: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const { data } = useRead(screeningCalendar, { county })
  return (
    <Modal open title={t('screening.calendar')} onCancel={onClose} footer={null} width={640} destroyOnHidden>
      <p className={css.faint}>{t('screening.calendar.text')}</p>
      <div className={css.rules}>
        {data?.items.map((rule) => (
          <RuleRow key={`${rule.tier} ${rule.version}`} county={county} rule={rule} can={data.can.setCalendar} />
        ))}
      </div>
    </Modal>
  )
}

function RuleRow({ county, rule, can }: { readonly county: string; readonly rule: Rule; readonly can: true | string | undefined }) {
  const { t } = useWords()
  const [rhythm, setRhythm] = useState<Rhythm>(rule.rhythm)
  const [graceDays, setGrace] = useState(rule.graceDays)
  const { run, busy } = useCommand(setScreeningCalendar, { done: 'screening.calendar.saved' })
  const tier: ScreeningTier = rule.tier
  const changed = rhythm !== rule.rhythm || graceDays !== rule.graceDays
  return (
    <fieldset>
      <legend>{t(`screening.tier.${tier}`)}</legend>
      <label>
        <span>{t('screening.calendar.rhythm')}</span>
        <Select<Rhythm>
          value={rhythm}
          onChange={setRhythm}
          disabled={can !== true}
          options={rhythms.map((one) => ({ value: one, label: t(`screening.rhythm.${one}`) }))}
        />
      </label>
      <label>
        <span>{t('screening.calendar.grace')}</span>
        <InputNumber<number>
          value={graceDays}
          min={0}
          max={15}
          precision={0}
          disabled={can !== true || rhythm === 'off'}
          suffix={t('screening.calendar.days')}
          onChange={(days) => setGrace(days ?? 0)}
        />
      </label>
      {(changed || can !== true) && (
        <CanButton can={can} type="primary" loading={busy} onClick={() => void run({ county, tier, rhythm, graceDays, version: rule.version })}>
          {t('screening.calendar.save')}
        </CanButton>
      )}
    </fieldset>
  )
}
