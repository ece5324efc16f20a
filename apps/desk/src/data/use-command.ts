import { newId } from '@balian/contract/ids'
import type { FieldProblem } from '@balian/contract/problem'
import type { Reply, Route, Sent } from '@balian/contract/route'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, type FormInstance } from 'antd'
import { useRef } from 'react'
import { fieldWords, problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'
import { order, upload } from './api.ts'
import { Refused, unreached } from './refused.ts'
import { moduleOf } from './use-read.ts'

interface Options<R extends Route> {
  /** The form whose items the problem's fields attach to, by path; what was entered stays. */
  readonly form?: FormInstance
  /** Where the input's paths begin in the form, when the form holds only a part of it. */
  readonly at?: readonly (string | number)[]
  /** Word key of what is said when it is done. */
  readonly done?: string
  /** Modules whose reads are asked again besides the route's own: a settled dispute changes the numbers too. */
  readonly also?: readonly string[]
  readonly onDone?: (reply: Reply<R>, input: Sent<R>) => void
  /** Shows nothing by itself: the caller shows the problem where it belongs. */
  readonly quiet?: boolean
}

interface Ordering<R extends Route> {
  /** Carries the command out; resolves to null when it was refused (the problem is shown). */
  readonly run: (input: Sent<R>, file?: File) => Promise<Reply<R> | null>
  readonly busy: boolean
  readonly problem: Refused | null
  readonly clear: () => void
}

/** Whatever `sent` was, whether it is carried out is unknown: the same content goes out under the same id, and acts once. */
interface Unanswered {
  readonly sent: string
  readonly command: string
}

/** Sends commands of one route: makes their ids, shows the problem in words, asks the module's reads anew. */
export function useCommand<R extends Route>(route: R, options: Options<R> = {}): Ordering<R> {
  const { message } = App.useApp()
  const words = useWords()
  const client = useQueryClient()
  const unanswered = useRef<Unanswered | null>(null)
  const mutation = useMutation<Reply<R>, Refused, { input: Sent<R>; file: File | undefined }>({
    mutationFn: async ({ input, file }) => {
      const sent = JSON.stringify([input, file?.name, file?.size])
      const command = unanswered.current?.sent === sent ? unanswered.current.command : newId()
      unanswered.current = { sent, command }
      const reply = await (file ? upload(route, input, file, command) : order(route, input, command))
      unanswered.current = null
      return reply
    },
    onError: (problem) => {
      if (problem.code !== unreached) unanswered.current = null
      const unmarked = options.form ? attach(options.form, problem, options.at ?? [], words.language) : problem.fields
      if (options.quiet || (problem.fields.length > 0 && unmarked.length === 0)) return
      // What no item of a form shows is said here.
      const texts = unmarked.map((field) => fieldWords(field, words.language))
      void message.error([problemWords(problem, words), ...texts].join(' '), 6)
    },
    onSuccess: async (reply, { input }) => {
      if (options.done) void message.success(words.t(options.done))
      options.onDone?.(reply, input)
      for (const module of [moduleOf(route), ...(options.also ?? [])]) await client.invalidateQueries({ queryKey: [module] })
    },
  })
  const run = (input: Sent<R>, file?: File) => mutation.mutateAsync({ input, file }).catch(() => null)
  return { run, busy: mutation.isPending, problem: mutation.error, clear: mutation.reset }
}

/** Marks the form's items that the problem names; returns those that the form does not show. */
function attach(form: FormInstance, problem: Refused, at: readonly (string | number)[], language: 'zh' | 'en'): readonly FieldProblem[] {
  const marks = problem.fields.map((field) => ({
    field,
    name: [...at, ...field.path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))],
    errors: [fieldWords(field, language)],
  }))
  const shown = marks.filter(({ name }) => form.getFieldInstance(name) !== undefined)
  form.setFields(shown.map(({ name, errors }) => ({ name, errors })) as never)
  if (shown[0]) form.scrollToField(shown[0].name as never, { block: 'center', focus: true })
  return marks.filter((mark) => !shown.includes(mark)).map(({ field }) => field)
}
