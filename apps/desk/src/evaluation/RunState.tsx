import type { runList } from '@balian/contract/evaluation'
import type { Reply } from '@balian/contract/route'
import { StatusTag } from '@balian/ui/status-tag'
import { useWords } from '../words/use-words.ts'

const tones = { running: 'info', announced: 'warn', signed: 'good' } as const

type Run = Pick<Reply<typeof runList>['items'][number], 'state' | 'contestUntil' | 'upTo' | 'signedBy' | 'signedAt'>

/** How far a period is, and until when or by whom. */
export function RunState({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const more =
    run.state === 'running'
      ? t('evaluation.countedUpTo', { day: run.upTo })
      : run.state === 'announced'
        ? t('evaluation.contestUntil', { day: run.contestUntil ?? '' })
        : t('evaluation.signedBy', { name: run.signedBy ?? '', day: (run.signedAt ?? '').slice(0, 10) })
  return (
    <>
      <StatusTag tone={tones[run.state]}>{t(`evaluation.state.${run.state}`)}</StatusTag> {more}
    </>
  )
}
