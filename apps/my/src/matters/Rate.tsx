import { reopenDays } from '@balian/contract/matters'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { useState } from 'react'
import { useDo } from '../asked.tsx'
import { useWords } from '../say.ts'
import type { OwnMatter } from './Matter.tsx'
import { ownRoutes } from './own-routes.ts'

/** 好差评: five levels; who rated is not shown to those who handled it. */
export function Rate({ matter }: { readonly matter: OwnMatter }) {
  const { t, day } = useWords()
  const { known, routes } = ownRoutes(matter.module)
  const rate = useDo(routes.rate!, 'rate.done')
  const [level, setLevel] = useState<number | null>(null)
  if (matter.rating)
    return (
      <Card title={t('rate.rated', { level: t(`rate.${matter.rating.level}`) })} text={day(matter.rating.on)} tone="good">
        {matter.rating.note && <p>{matter.rating.note}</p>}
      </Card>
    )
  if (!known || matter.can['rate'] !== true) return null
  return (
    <Card title={t('rate.title')} text={t('rate.text')} tone="info">
      <div className="levels" role="radiogroup" aria-label={t('rate.title')}>
        {[5, 4, 3, 2, 1].map((one) => (
          <button key={one} type="button" role="radio" aria-checked={level === one} onClick={() => setLevel(one)}>
            {t(`rate.${one}`)}
          </button>
        ))}
      </div>
      {level !== null && (
        <Form
          key={level <= 2 ? 'bad' : 'good'}
          items={[{ name: 'note', kind: 'long', label: t(level <= 2 ? 'rate.why' : 'rate.note'), most: 500, hint: level <= 2 ? t('rate.badText') : undefined }]}
          save={t('rate.send')}
          onSave={async (answers) => {
            const { id, version } = matter.head
            await rate.run({ id, version, level, note: String(answers['note'] ?? ''), how: 'own' })
          }}
        />
      )}
    </Card>
  )
}

/** Have it taken up again, within the time for it. */
export function Reopen({ matter }: { readonly matter: OwnMatter }) {
  const { t } = useWords()
  const { known, routes } = ownRoutes(matter.module)
  const reopen = useDo(routes.reopen!, 'reopen.done')
  const [open, setOpen] = useState(false)
  if (!known) return null
  if (matter.can['reopen'] === 'late') return <p className="note">{t('reopen.late', { days: reopenDays })}</p>
  if (matter.can['reopen'] !== true) return null
  return (
    <Card title={t('reopen.title')} text={t('reopen.text', { days: reopenDays })}>
      {open ? (
        <Form
          items={[{ name: 'note', kind: 'long', label: t('reopen.why'), need: true, least: 2, most: 2000 }]}
          save={t('reopen.send')}
          onSave={async (answers) => {
            const { id, version } = matter.head
            await reopen.run({ id, version, note: String(answers['note']) })
          }}
        />
      ) : (
        <Button icon="redo" onClick={() => setOpen(true)}>
          {t('reopen.title')}
        </Button>
      )}
    </Card>
  )
}
