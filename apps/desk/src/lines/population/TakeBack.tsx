import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Takes something back, with the reason. */
export function TakeBack({ onDone }: { readonly onDone: (why: string) => void }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const send = () => {
    onDone(why)
    setOpen(false)
  }
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('boarders.undo')}
      </Button>
      <Modal open={open} title={t('boarders.undo')} okText={t('boarders.undo')} cancelText={t('ui.cancel')} onOk={send} onCancel={() => setOpen(false)}>
        <Input aria-label={t('boarders.why')} placeholder={t('boarders.why')} maxLength={200} value={why} onChange={(event) => setWhy(event.target.value)} />
      </Modal>
    </>
  )
}
