import { type Me, whoAmI } from '@balian/contract/session'
import { useEffect, useState } from 'react'
import { useWords } from '../say.ts'
import { ask } from '../server.ts'
import { useLive } from '../store/use-vault.ts'
import { keyByPassword, unsent, users } from '../store/vault.ts'
import { useAddress } from './address.ts'
import { Former } from './Former.tsx'
import { signedIn } from './OfficeSignIn.tsx'
import { SetPin } from './SetPin.tsx'
import { SignIn } from './SignIn.tsx'
import { Unlock } from './Unlock.tsx'
import { Users } from './Users.tsx'

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'users' }
  | { readonly at: 'sign-in' }
  | { readonly at: 'user'; readonly account: string }
  | { readonly at: 'former'; readonly me: Me; readonly password: string }
  | { readonly at: 'pin'; readonly me: Me; readonly password: string; readonly key: CryptoKey | null }

/** What stands before the work: who is it, and the PIN. */
export function Door() {
  const { t } = useWords()
  const known = useLive('users', users)
  const [step, go] = useState<Step>({ at: 'start' })
  const cameBack = useAddress() === signedIn
  const me = useSignedIn(known?.length === 0 || cameBack)
  const entered = async (me: Me, password: string) => {
    const key = await keyByPassword(me.account, password)
    // Unsent work behind a PIN that nobody knows, and behind a former password: it stays, and only the former ones open it.
    if (!key && (await unsent(me.account)) > 0) go({ at: 'former', me, password })
    else go({ at: 'pin', me, password, key })
  }
  if (!known || me === undefined) return <p className="quiet">{t('app.loading')}</p>
  if (step.at === 'former') {
    const { me, password } = step
    return <Former account={me.account} onKey={(key) => go({ at: 'pin', me, password, key })} onBack={() => go({ at: 'start' })} />
  }
  if (step.at === 'pin') return <SetPin me={step.me} password={step.password} known={step.key} onDone={() => go({ at: 'start' })} />
  if (step.at === 'users') return <Users users={known} onChoose={(account) => go({ at: 'user', account })} onNew={() => go({ at: 'sign-in' })} />
  const wanted = step.at === 'user' ? step.account : (me?.account ?? known[0]?.account)
  const user = known.find((one) => one.account === wanted)
  if (!user && me) return <SetPin me={me} password={null} onDone={() => go({ at: 'start' })} />
  if (!user || step.at === 'sign-in')
    return <SignIn onDone={(me, password) => void entered(me, password)} {...(known.length > 0 ? { onBack: () => go({ at: 'start' }) } : {})} />
  const other = () => go({ at: known.length > 1 ? 'users' : 'sign-in' })
  return <Unlock key={user.account} user={user} onForgot={() => go({ at: 'sign-in' })} onOther={other} />
}

/** Somebody who signed in at this browser's desk, or at the office's own sign-in, need not do so again here; undefined while it is asked. */
function useSignedIn(wanted: boolean): Me | null | undefined {
  const [me, found] = useState<Me | null | undefined>(undefined)
  useEffect(() => {
    if (wanted) ask(whoAmI, {}).then(found, () => found(null))
  }, [wanted])
  return wanted ? me : null
}
