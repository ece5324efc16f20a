import { changePassword } from '@balian/contract/session'
import { toast } from '@balian/touch/toast'
import { useWords } from '../say.ts'
import { order } from '../server.ts'
import { synchronize } from '../store/sync.ts'
import { keepPassword } from '../store/vault.ts'
import { PasswordField, SecretForm } from './Secret.tsx'

const shortest = 10

/** Changes the password; all other sessions end with it, and this phone opens with the new one when the PIN is forgotten. */
export function Password() {
  const { t } = useWords()
  const change = async (given: (name: string) => string) => {
    const fresh = given('new')
    if (fresh.length < shortest) return t('account.short')
    if (fresh !== given('again')) return t('account.differs')
    await order(changePassword, { old: given('old'), new: fresh })
    await keepPassword(fresh)
    toast({ text: t('account.changed') })
    void synchronize()
    return undefined
  }
  return (
    <section className="sheet">
      <h2>{t('account.password')}</h2>
      <SecretForm act={t('account.password')} onSend={change}>
        <PasswordField name="old" label={t('account.old')} />
        <PasswordField name="new" label={t('account.new')} fresh hint={t('account.newHint')} />
        <PasswordField name="again" label={t('account.again')} fresh />
      </SecretForm>
    </section>
  )
}
