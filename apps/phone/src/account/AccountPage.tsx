import { useLink } from '../outbox/link.ts'
import { useWords } from '../say.ts'
import { useOpened } from '../store/use-vault.ts'
import { Password } from './Password.tsx'
import { SecondFactor } from './SecondFactor.tsx'

/** My account: password, one-time code, recovery codes. All of it is the server's to change. */
export function Page() {
  const { t } = useWords()
  const { online } = useLink()
  const me = useOpened()?.me
  if (!me) return null
  return (
    <>
      <h1>{t('account.title')}</h1>
      {!online && <p className="pending">{t('account.network')}</p>}
      <Password />
      <SecondFactor me={me} />
    </>
  )
}
