import { type Me, whoAmI } from '@balian/contract/session'
import { useEffect, useState } from 'react'
import { useWords } from '../say.ts'
import { ask } from '../server.ts'
import { useLive } from '../store/use-vault.ts'
import { unlockByPassword, unsent, users } from '../store/vault.ts'
import { useAddress } from './address.ts'
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
  | { readonly at: 'pin'; readonly me: Me; readonly password: string | null }

/** What stands before the work: who is it, and the PIN. */
export function Door() {
  const { t } = useWords()
  const known = useLive('users', users)
  const [step, go] = useState<Step>({ at: 'start' })
  const [stays, setStays] = useState(false)
  const cameBack = useAddress() === signedIn
  const me = useSignedIn(known?.length === 0 || cameBack)
  const entered = async (me: Me, password: string) => {
    const open = await unlockByPassword(me.account, password)
    // Unsent work behind a PIN that nobody knows, and behind a former password: it stays, and only the former ones open it.
    if (!open && (await unsent(me.account)) > 0) setStays(true)
    else go({ at: 'pin', me, password })
  }
  if (!known || me === undefined) return <p className="quiet">{t('app.loading')}</p>
  if (stays) return <p className="sheet problem">{t('pin.stays')}</p>
  if (step.at === 'pin') return <SetPin me={step.me} password={step.password} onDone={() => go({ at: 'start' })} />
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
