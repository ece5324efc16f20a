import { changeAccountFacts, closeAccount, cutAccount, newFirstPassword, reopenAccount, resetPassword, unlockAccount } from '@balian/contract/accounts'
import { bindSubject } from '@balian/contract/oidc'
import { CanButton } from '@balian/ui/can-button'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Account } from './AccountDrawer.tsx'
import css from './accounts.module.css'
import { BindSubject } from './BindSubject.tsx'
import type { Handed } from './FirstPassword.tsx'
import { AboutItems, type AccountValues } from './MakeAccount.tsx'

interface Props {
  readonly account: Account
  readonly onPassword: (handed: Handed) => void
}

type Asked = 'bind' | 'change' | 'reset' | 'cut' | 'close' | 'reopen'

/** What may be done with an account; what this caller's roles never do does not show. */
export function AccountActs({ account, onPassword }: Props) {
  const { t } = useWords()
  const may = useMay()
  const [asked, ask] = useState<Asked | null>(null)
  const unlock = useCommand(unlockAccount, { done: 'accounts.unlocked' })
  const { can } = account
  const closed = account.state === 'closed'
  const done = () => ask(null)
  const offered = (route: { name: string }, verb: string) => (may(route.name) ? can[verb] : undefined)
  return (
    <div className={css.acts}>
      <CanButton can={offered(changeAccountFacts, 'changeAccount')} onClick={() => ask('change')}>
        {t('accounts.change')}
      </CanButton>
      {!closed && (
        <>
          <CanButton can={offered(resetPassword, 'resetPassword')} onClick={() => ask('reset')}>
            {t('accounts.reset')}
          </CanButton>
          {account.state === 'locked' && (
            <CanButton can={offered(unlockAccount, 'unlockAccount')} loading={unlock.busy} onClick={() => void unlock.run({ id: account.id })}>
              {t('accounts.unlock')}
            </CanButton>
          )}
          <CanButton can={account.sessions > 0 ? offered(cutAccount, 'cutAccount') : undefined} onClick={() => ask('cut')}>
            {t('accounts.cut')}
          </CanButton>
          <CanButton can={account.oidc ? offered(bindSubject, 'bindSubject') : undefined} onClick={() => ask('bind')}>
            {t('accounts.bind')}
          </CanButton>
          <CanButton danger can={offered(closeAccount, 'closeAccount')} onClick={() => ask('close')}>
            {t('accounts.close')}
          </CanButton>
        </>
      )}
      {closed && (
        <CanButton can={offered(reopenAccount, 'reopenAccount')} onClick={() => ask('reopen')}>
          {t('accounts.reopen')}
        </CanButton>
      )}
      {asked === 'change' && <Change account={account} onClose={done} />}
      {asked === 'reset' && <Reset account={account} onPassword={onPassword} onClose={done} />}
      {asked === 'cut' && (
        <CommandForm
          title={t('accounts.cut')}
          ok={t('accounts.cut')}
          note={t('accounts.cutNote')}
          route={cutAccount}
          done="accounts.cutDone"
          input={() => ({ id: account.id })}
          onClose={done}
        />
      )}
      {asked === 'bind' && <BindSubject account={account} onClose={done} />}
      {asked === 'close' && <Close account={account} onClose={done} />}
      {asked === 'reopen' && <Reopen account={account} onPassword={onPassword} onClose={done} />}
    </div>
  )
}

interface FormProps {
  readonly account: Account
  readonly onClose: () => void
}

function Change({ account, onClose }: FormProps) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('accounts.change')}
      ok={t('accounts.change')}
      route={changeAccountFacts}
      done="accounts.changed"
      initial={{ name: account.name, ...(account.office ? { office: account.office } : {}), officePhone: account.officePhone ?? '' }}
      input={({ name, office, officePhone }: AccountValues) => ({
        id: account.id,
        version: account.version,
        name,
        office,
        officePhone: officePhone?.trim() || null,
      })}
      onClose={onClose}
    >
      <AboutItems />
    </CommandForm>
  )
}

function Reset({ account, onPassword, onClose }: FormProps & Pick<Props, 'onPassword'>) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('accounts.reset')}
      ok={t('accounts.reset')}
      note={t('accounts.resetNote')}
      route={resetPassword}
      initial={{ dropTotp: false }}
      input={({ dropTotp }: { dropTotp: boolean }) => ({ id: account.id, password: newFirstPassword(), dropTotp })}
      onDone={(_, { password }) => onPassword({ name: account.name, login: account.login, password })}
      onClose={onClose}
    >
      {account.totp && (
        <Form.Item name="dropTotp" valuePropName="checked">
          <Checkbox>{t('accounts.dropTotp')}</Checkbox>
        </Form.Item>
      )}
    </CommandForm>
  )
}

function Close({ account, onClose }: FormProps) {
  const { t } = useWords()
  return (
    <CommandForm
      danger
      title={t('accounts.close')}
      ok={t('accounts.close')}
      note={t('accounts.closeNote')}
      route={closeAccount}
      done="accounts.closeDone"
      input={({ why }: { why: string }) => ({ id: account.id, why })}
      onClose={onClose}
    >
      <WhyItem />
    </CommandForm>
  )
}

function Reopen({ account, onPassword, onClose }: FormProps & Pick<Props, 'onPassword'>) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('accounts.reopen')}
      ok={t('accounts.reopen')}
      note={t('accounts.reopenNote')}
      route={reopenAccount}
      input={() => ({ id: account.id, password: newFirstPassword() })}
      onDone={(_, { password }) => onPassword({ name: account.name, login: account.login, password })}
      onClose={onClose}
    />
  )
}

/** Why something is ended. */
export function WhyItem() {
  const { t } = useWords()
  return (
    <Form.Item name="why" label={t('accounts.why')} rules={[{ required: true, whitespace: true, message: t('accounts.needed') }]}>
      <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
    </Form.Item>
  )
}
