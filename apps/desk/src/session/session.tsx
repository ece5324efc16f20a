import { type Me, whoAmI } from '@balian/contract/session'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { onSignedOut } from '../data/api.ts'
import { client } from '../data/client.ts'
import { keyOf, useRead } from '../data/use-read.ts'
import { Broken } from '../frame/Broken.tsx'
import { Splash } from '../frame/Splash.tsx'
import { paths } from '../paths.ts'

const Session = createContext<Me | null>(null)
const key = keyOf(whoAmI, {})

/** Lets only a signed-in reader see what is inside; everybody else is taken to the sign-in page and back afterwards. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { pathname, search } = useLocation()
  const me = useRead(whoAmI, {}, { fresh: 60 })
  useEffect(() => onSignedOut(forget), [])
  const then = pathname + search
  if (me.error?.code === 'not-signed-in') return <Navigate replace to={then === '/' ? paths.signIn : `${paths.signIn}?then=${encodeURIComponent(then)}`} />
  if (me.error && !me.data) return <Broken error={me.error} retry={() => void me.refetch()} whole />
  if (!me.data) return <Splash />
  return <Session value={me.data}>{children}</Session>
}

/** Asks anew who is signed in: the session ended behind the page's back. */
function forget(): void {
  if (client.getQueryData(key) !== undefined) void client.resetQueries({ queryKey: key })
}

/** The signed-in account. */
export function useMe(): Me {
  const me = useContext(Session)
  if (!me) throw new Error('useMe is for pages inside the frame.')
  return me
}

/** Whether the caller may use a route somewhere at all; a record's own `can` says more. */
export function useMay(): (route: string) => boolean {
  const { routes } = useMe()
  return (route) => routes.includes(route)
}
