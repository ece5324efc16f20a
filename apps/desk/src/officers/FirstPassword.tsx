import { App, Button, Modal } from 'antd'
import { useWords } from '../words/use-words.ts'
import css from './accounts.module.css'

/** A first password that was just set, to be handed to its holder. */
export interface Handed {
  readonly name: string
  readonly login: string
  readonly password: string
}

/** Shows a first password this once: it was made here, and the server keeps only its hash. */
export function FirstPassword({ name, login, password, onClose }: Handed & { readonly onClose: () => void }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(`${login} ${password}`)
    void message.success(t('accounts.copy'))
  }
  return (
    <Modal
      open
      title={t('accounts.passwordTitle')}
      closable={false}
      mask={{ closable: false }}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {t('accounts.copy')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('accounts.handed')}
        </Button>,
      ]}
    >
      <dl className={css.password}>
        <dt>{t('accounts.login')}</dt>
        <dd>{login}</dd>
        <dt>{t('accounts.password')}</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
      <p>{t('accounts.passwordNote', { name })}</p>
    </Modal>
  )
}
