import type { Reply, Route, Sent } from '@balian/contract/route'
import { Card } from '@balian/touch/card'
import { Problem } from '@balian/touch/problem'
import { toast } from '@balian/touch/toast'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemWords, useWords } from './say.ts'
import { ask, order, type Refused } from './server.ts'

/** A route's answer. */
export function useAsked<R extends Route>(route: R, input: Sent<R>, { when = true, keep = false }: { when?: boolean; keep?: boolean } = {}) {
  return useQuery<Reply<R>, Refused>({
    queryKey: [route.name, input],
    queryFn: () => ask(route, input),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** Does something: says that it is done, or why not; whatever is shown is asked for anew. */
export function useDo<R extends Route>(route: R, done?: string) {
  const spoken = useWords()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  /** What must be done before, such as sending a file: null, and said, when it fails. */
  const prepare = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true)
    try {
      return await work()
    } catch (error) {
      toast({ text: problemWords(error, spoken), tone: 'bad' })
      return null
    } finally {
      setBusy(false)
    }
  }
  const run = (input: Sent<R>): Promise<Reply<R> | null> =>
    prepare(async () => {
      const reply = await order(route, input)
      if (done) toast({ text: spoken.t(done) })
      await client.invalidateQueries()
      return reply
    })
  return { run, prepare, busy }
}

interface Shown<T> {
  readonly asked: { readonly data: T | undefined; readonly error: Refused | null; readonly refetch: () => unknown }
  readonly children: (data: T) => ReactNode
}

/** What was asked for, once it is there; else that it is coming, or what went wrong. */
export function Await<T>({ asked, children }: Shown<T>) {
  const spoken = useWords()
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  if (asked.error) return <Problem title={problemWords(asked.error, spoken)} onRetry={() => void asked.refetch()} />
  return (
    <Card>
      <p role="status">{spoken.t('app.loading')}</p>
    </Card>
  )
}
