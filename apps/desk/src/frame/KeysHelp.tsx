import { Modal } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './keys-help.module.css'
import { useRooms } from './rooms.ts'

/** The keys of the desk. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const rooms = useRooms()
  const keys: [string[], string][] = [
    [['/'], t('shell.keySearch')],
    [['Ctrl', 'K'], t('shell.keySearch')],
    ...rooms.flatMap(({ letter, word }) => (letter ? [[['g', letter], `${t('shell.keyGo')} ${t(word)}`] as [string[], string]] : [])),
    [['?'], t('shell.keyHelp')],
    [['Esc'], t('shell.keyClose')],
  ]
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.keys')} width={440}>
      <dl className={css.keys}>
        {keys.map(([pressed, means]) => (
          <div key={pressed.join(' ')}>
            <dt>
              {pressed.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
