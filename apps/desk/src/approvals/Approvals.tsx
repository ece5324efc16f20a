import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Skeleton } from 'antd'
import { useWords } from '../words/use-words.ts'
import { HeapOf } from './HeapOf.tsx'
import { useWaiting } from './rows.ts'

/** What waits for my approval: whoever wrote it cannot go on without my word. */
export function Component() {
  const { t } = useWords()
  const heaps = useWaiting()
  return (
    <PageFrame title={t('approvals.title')} note={t('approvals.note')} narrow>
      {heaps === null && <Skeleton active />}
      {heaps?.length === 0 && <Empty title={t('approvals.none')} text={t('approvals.noneText')} />}
      {heaps?.map((heap) => (
        <HeapOf key={heap.word} heap={heap} />
      ))}
    </PageFrame>
  )
}
