import { oidcStart, signInWays } from '@balian/contract/oidc'
import { Alert, Button, Divider } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { order } from '../data/api.ts'
import type { Refused } from '../data/index.ts'
import { useRead } from '../data/index.ts'
import { problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'
import { keepAttempt } from './office-attempt.ts'

/** The way in through the office's own sign-in, where one is set up. */
export function OfficeSignIn() {
  const words = useWords()
  const [params] = useSearchParams()
  const { data } = useRead(signInWays, {}, { fresh: 600 })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)
  if (!data?.oidc) return null
  const go = async () => {
    setBusy(true)
    const then = params.get('then')
    const reply = await order(oidcStart, { goTo: then?.startsWith('/') && !then.startsWith('//') ? then : '/' }).catch((error: Refused) => error)
    if (reply instanceof Error) {
      setBusy(false)
      return setProblem(reply)
    }
    keepAttempt(reply.attempt)
    location.assign(reply.url)
  }
  return (
    <>
      <Divider plain>{words.t('signIn.or')}</Divider>
      {problem && <Alert type="error" showIcon role="alert" title={problemWords(problem, words)} style={{ marginBottom: 12 }} />}
      <Button block size="large" loading={busy} onClick={() => void go()}>
        {words.t('signIn.office', { name: data.oidc.name })}
      </Button>
    </>
  )
}
