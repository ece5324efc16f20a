import { type ProblemCode, problems } from '@balian/contract/problem'
import type { Reply } from '@balian/contract/route'
import type { phoneList } from '@balian/contract/sync'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, type TableProps } from 'antd'
import type { useWords } from '../words/use-words.ts'

export type Phone = Reply<typeof phoneList>['items'][number]
type Words = ReturnType<typeof useWords>

const tones: Record<Phone['state'], Tone> = { fresh: 'good', late: 'warn', 'cut-off': 'bad' }

/** What waits, by kind and reason: `走访 ×3 · 没有网络`. */
function waitingText({ t, has, language }: Words, phone: Phone): string[] {
  const kinds = new Map<string, number>()
  for (const one of phone.waiting) {
    const name = has(`verb.${one.route}`) ? t(`verb.${one.route}`) : one.route
    const known = problems[one.because as ProblemCode]
    const why = known ? known[language].replace(/\{\w+\}/g, '…') : t(one.state === 'stuck' ? 'phones.stuck' : 'phones.waits')
    const text = `${name} · ${why}`
    kinds.set(text, (kinds.get(text) ?? 0) + 1)
  }
  return [...kinds].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text))
}

export function phoneColumns(words: Words, onCut: (phone: Phone) => void): NonNullable<TableProps<Phone>['columns']> {
  const { t } = words
  return [
    { key: 'holder', title: t('phones.holder'), render: (_, row) => row.holder },
    { key: 'place', title: t('phones.place'), render: (_, row) => row.placeName },
    { key: 'state', title: t('phones.state'), render: (_, row) => <StatusTag tone={tones[row.state]}>{t(`phones.is.${row.state}`)}</StatusTag> },
    { key: 'synced', title: t('phones.synced'), render: (_, row) => (row.synced ? <When at={row.synced} /> : t('phones.never')) },
    { key: 'seen', title: t('phones.seen'), render: (_, row) => <When at={row.seen} /> },
    {
      key: 'waiting',
      title: t('phones.waiting'),
      render: (_, row) => (row.waiting.length === 0 ? t('phones.nothing') : waitingText(words, row).map((text) => <div key={text}>{text}</div>)),
    },
    { key: 'phone', title: t('phones.phone'), render: (_, row) => `${row.name} · ${row.app.replace('T', ' ')}` },
    {
      key: 'act',
      title: t('phones.act'),
      render: (_, row) => (
        <Button size="small" danger={row.state !== 'cut-off'} onClick={() => onCut(row)}>
          {t(row.state === 'cut-off' ? 'phones.letIn' : 'phones.cutOff')}
        </Button>
      ),
    },
  ]
}
