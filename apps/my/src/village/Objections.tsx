import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { useState } from 'react'
import { useWords } from '../say.ts'

interface Props {
  readonly objections: readonly { readonly id: string; readonly text: string; readonly answer: string | null; readonly upheld: boolean | null }[]
  readonly until: string | null
  readonly may: boolean
  /** Whether it was taken. */
  readonly onSend: (text: string) => Promise<boolean>
}

/** Objections to a result: mine can be raised until the day that is named, and each is answered. */
export function Objections({ objections, until, may, onSend }: Props) {
  const { t, day } = useWords()
  const [open, setOpen] = useState(false)
  if (objections.length === 0 && !may) return null
  const send = async (text: string) => {
    if (await onSend(text)) setOpen(false)
  }
  return (
    <Card title={t('object.title')} text={until ? t('object.until', { day: day(until) }) : undefined}>
      {objections.map((one) => (
        <blockquote key={one.id} className="said">
          <p>{one.text}</p>
          <p className="quiet">{one.answer ? t(one.upheld ? 'object.upheld' : 'object.answered', { answer: one.answer }) : t('object.waiting')}</p>
        </blockquote>
      ))}
      {may && !open && (
        <Button icon="edit" onClick={() => setOpen(true)}>
          {t('object.raise')}
        </Button>
      )}
      {may && open && (
        <Form
          items={[{ name: 'text', kind: 'long', label: t('object.why'), need: true, least: 2, most: 500 }]}
          save={t('object.send')}
          onSave={({ text }) => send(String(text))}
        />
      )}
    </Card>
  )
}
