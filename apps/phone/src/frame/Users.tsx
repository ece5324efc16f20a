import { useWords } from '../say.ts'
import type { VaultRow } from '../store/database.ts'

interface Props {
  readonly users: readonly VaultRow[]
  readonly onChoose: (account: string) => void
  readonly onNew: () => void
}

/** Everybody who works with this phone: whoever takes it up needs no network, only the own PIN. */
export function Users({ users, onChoose, onNew }: Props) {
  const { t } = useWords()
  return (
    <section className="sheet menu">
      <h1>{t('pin.who')}</h1>
      {users.map((user) => (
        <button key={user.account} type="button" onClick={() => onChoose(user.account)}>
          {user.name}
        </button>
      ))}
      <button type="button" className="accent" onClick={onNew}>
        {t('pin.new')}
      </button>
    </section>
  )
}
