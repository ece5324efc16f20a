import { PrinterOutlined } from '@ant-design/icons'
import { officerCard, printCard } from '@balian/contract/officers'
import { Section } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { useState } from 'react'
import { useDownload, useRead } from '../data/index.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './place.module.css'

/** Whom to ask in this village: the eight officers, each with the telephone of the office. */
export function ContactCard({ place }: { readonly place: string }) {
  const { t } = useWords()
  const download = useDownload()
  const may = useMay()
  const [busy, setBusy] = useState(false)
  const { data } = useRead(officerCard, { place }, { when: may(officerCard.name) })
  if (!data) return null
  const print = () => {
    setBusy(true)
    void download(printCard, { place }).finally(() => setBusy(false))
  }
  const acts = may(printCard.name) && (
    <Button icon={<PrinterOutlined />} loading={busy} onClick={print}>
      {t('places.print')}
    </Button>
  )
  return (
    <Section title={t('places.card')} acts={acts}>
      <ul className={css.card}>
        {data.rows.map(({ role, officers }) => (
          <li key={role}>
            <span>{t(`role.${role}`)}</span>
            {officers.length === 0 && <em>{t('places.cardNobody')}</em>}
            {officers.slice(0, 2).map((one) => (
              <div key={one.name + one.place}>
                <strong>{one.name}</strong>
                {one.officePhone && <a href={`tel:${one.officePhone}`}>{one.officePhone}</a>}
                {one.place !== place && <small>{t('places.cardAbove', { place: one.placeName })}</small>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
