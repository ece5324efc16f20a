import { answerContest, contestList } from '@balian/contract/evaluation'
import { answerFileRequest, fileRequestList } from '@balian/contract/file-requests'
import { sheetList, signSheet } from '@balian/contract/report-requests'
import { serviceApprove, serviceKinds, serviceList } from '@balian/contract/service-messages'
import { useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'

/** One thing that waits for the reader's word. */
export interface Waiting {
  readonly key: string
  readonly title: string
  readonly about: readonly string[]
  readonly path: string
  /** The day by which it is wanted. */
  readonly due?: string
  readonly late?: boolean
}

export interface Heap {
  /** Word key of what these are. */
  readonly word: string
  readonly items: readonly Waiting[]
  /** How many in all, where more wait than are shown. */
  readonly total: number
  /** Where the rest stands. */
  readonly all: string
}

const most = 20

/** Everything that waits for a decision of the reader's, by kind; null while the first answers are on their way. */
export function useWaiting(): readonly Heap[] | null {
  const may = useMay()
  const { t, language } = useWords()
  const messages = useRead(serviceList, { approvable: 'true', size: most }, { when: may(serviceApprove.name) })
  const sheets = useRead(sheetList, { size: most }, { when: may(signSheet.name) })
  const asked = useRead(fileRequestList, { state: 'waiting', size: most }, { when: may(answerFileRequest.name) })
  const contests = useRead(contestList, {}, { when: may(answerContest.name) })
  if ([messages, sheets, asked, contests].some((one) => one.isLoading)) return null
  const heap = (word: string, all: string, items: readonly Waiting[] = [], total = items.length): Heap => ({ word, all, items, total })
  const open = contests.data?.items.filter((one) => one.answer === null && one.runState !== 'signed') ?? []
  return [
    heap(
      'approvals.messages',
      `${paths.serviceMessages}?state=waiting`,
      messages.data?.items.map((one) => ({
        key: one.id,
        title: one.title,
        about: [serviceKinds[one.kind][language], one.placeName, one.writtenBy],
        path: paths.serviceMessage(one.id),
        ...(one.sendOn ? { due: one.sendOn } : {}),
      })),
      messages.data?.total,
    ),
    heap(
      'approvals.sheets',
      paths.requests,
      sheets.data?.items.map((one) => ({
        key: `${one.request} ${one.place}`,
        title: one.title,
        about: [one.by, one.placeName, ...(one.note ? [one.note] : [])],
        path: paths.request(one.request, one.place),
        due: one.dueOn,
        late: one.late,
      })),
      sheets.data?.total,
    ),
    heap(
      'approvals.requests',
      paths.fileRequests,
      asked.data?.items.map((one) => ({
        key: one.id,
        title: t('approvals.request', { name: one.personName }),
        about: [one.placeName, one.words],
        path: paths.fileRequests,
        due: one.due,
        late: one.overdue,
      })),
      asked.data?.total,
    ),
    heap(
      'approvals.contests',
      paths.evaluation,
      open
        .slice(0, most)
        .map((one) => ({ key: one.id, title: t('approvals.contest', { name: one.name }), about: [one.placeName, one.title], path: paths.evaluation })),
      open.length,
    ),
  ].filter((one) => one.total > 0)
}
