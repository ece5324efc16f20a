import { type Me, whoAmI } from '@balian/contract/session'
import { useEffect, useState } from 'react'
import { useWords } from '../say.ts'
import { ask } from '../server.ts'
import { useLive } from '../store/use-vault.ts'
import { unlockByPassword, unsent, users } from '../store/vault.ts'
import { SetPin } from './SetPin.tsx'
import { SignIn } from './SignIn.tsx'
import { Unlock } from './Unlock.tsx'

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'sign-in' }
  | { readonly at: 'pin'; readonly me: Me; readonly password: string | null; readonly note?: string }

/** What stands before the work: who is it, and the PIN. */
export function Door() {
  const { t } = useWords()
  const known = useLive('users', users)
  const [step, go] = useState<Step>({ at: 'start' })
  const [stays, setStays] = useState(false)
  const signedIn = useSignedIn(known?.length === 0)
  const entered = async (me: Me, password: string) => {
    const open = await unlockByPassword(me.account, password)
    // Unsent work behind a PIN that nobody knows, and behind a former password: it stays, and only the former ones open it.
    if (!open && (await unsent(me.account)) > 0) setStays(true)
    else go({ at: 'pin', me, password })
  }
  if (!known || signedIn === undefined) return <p className="quiet">{t('app.loading')}</p>
  if (stays) return <p className="sheet problem">{t('pin.stays')}</p>
  if (step.at === 'pin') return <SetPin me={step.me} password={step.password} onDone={() => go({ at: 'start' })} />
  const user = known[0]
  if (!user && signedIn) return <SetPin me={signedIn} password={null} onDone={() => go({ at: 'start' })} />
  if (!user || step.at === 'sign-in')
    return <SignIn onDone={(me, password) => void entered(me, password)} {...(user ? { onBack: () => go({ at: 'start' }) } : {})} />
  return <Unlock key={user.account} user={user} onForgot={() => go({ at: 'sign-in' })} onOther={() => go({ at: 'sign-in' })} />
}

/** Somebody who signed in at this browser's desk need not do so again here; undefined while it is asked. */
function useSignedIn(wanted: boolean): Me | null | undefined {
  const [me, found] = useState<Me | null | undefined>(undefined)
  useEffect(() => {
    if (wanted) ask(whoAmI, {}).then(found, () => found(null))
  }, [wanted])
  return wanted ? me : null
}
