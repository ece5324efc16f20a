import { oidcFinish } from '@balian/contract/oidc'
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import { order } from '../data/api.ts'
import { client } from '../data/client.ts'
import { Refused } from '../data/index.ts'
import { Splash } from '../frame/Splash.tsx'
import { paths } from '../paths.ts'
import { problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'
import { takeAttempt } from './office-attempt.ts'
import css from './sign-in.module.css'

// Kept outside the page: it may be drawn twice, and what came back serves once.
let coming: Promise<string | Refused> | null = null

/** Ends the sign-in with what the provider sent back, and tells where to go. */
const finish = (): Promise<string | Refused> =>
  order(oidcFinish, { attempt: takeAttempt() ?? 'no attempt was begun here', query: location.search.slice(1) || 'nothing' }).then(
    ({ goTo }) => goTo,
    (error: unknown) => {
      if (error instanceof Refused) return error
      throw error
    },
  )

/** Back from the office's own sign-in. */
export function Component() {
  const words = useWords()
  const [problem, setProblem] = useState<Refused | null>(null)
  useEffect(() => {
    coming ??= finish()
    void coming.then((answer) => {
      if (answer instanceof Refused) return setProblem(answer)
      client.clear()
      location.replace(answer)
    })
  }, [])
  if (problem === null) return <Splash />
  return (
    <main className={css.back}>
      <h1>{words.t('signIn.officeFailed')}</h1>
      <Alert type="error" showIcon role="alert" title={problemWords(problem, words)} />
      <Button type="primary" size="large" onClick={() => location.replace(paths.signIn)}>
        {words.t('signIn.again')}
      </Button>
    </main>
  )
}
