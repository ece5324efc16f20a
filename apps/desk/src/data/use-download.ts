import type { Route, Sent } from '@balian/contract/route'
import { App } from 'antd'
import { fieldWords, problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'
import { download } from './api.ts'
import { Refused } from './refused.ts'

/** Downloads a route's file; a refusal is said in words, and nothing more happens. */
export function useDownload(): <R extends Route>(route: R, input: Sent<R>) => Promise<void> {
  const words = useWords()
  const { message } = App.useApp()
  return (route, input) =>
    download(route, input).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
      void message.error([problemWords(error, words), ...error.fields.map((field) => fieldWords(field, words.language))].join(' '), 6)
    })
}
