import type { Reply, Sent } from '@balian/contract/route'
import { signIn } from '@balian/contract/session'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { order } from '../data/api.ts'
import { client } from '../data/client.ts'
import type { Refused } from '../data/refused.ts'
import { paths } from '../paths.ts'

export interface SigningIn {
  readonly enter: (given: Sent<typeof signIn>) => Promise<void>
  /** The account that is being signed in right now. */
  readonly busy: string | null
  readonly problem: Refused | null
  /** The account asks for a one-time code; stays so once it did, for a wrong code is answered like a missing one. */
  readonly asksCode: boolean
  /** The session ended while a page was open. */
  readonly ended: boolean
}

/** Signs in and goes on to the page that was asked for. */
export function useSignIn(): SigningIn {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Refused | null>(null)
  const [asksCode, setAsksCode] = useState(false)
  const then = params.get('then')
  const enter = async (given: Sent<typeof signIn>) => {
    setBusy(given.account)
    setProblem(null)
    const done: Reply<typeof signIn> | Refused = await order(signIn, given).catch((error: Refused) => error)
    setBusy(null)
    if (done instanceof Error && done.code === 'code-needed') setAsksCode(true)
    if (done instanceof Error) return setProblem(done)
    client.clear()
    // Only an address of this desk, never one of another site.
    await navigate(then?.startsWith('/') && !then.startsWith('//') ? then : paths.home, { replace: true })
  }
  return { enter, busy, problem, asksCode, ended: then !== null }
}
