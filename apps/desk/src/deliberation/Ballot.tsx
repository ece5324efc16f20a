import { checkReceipt, newReceipt, receiptList } from '@balian/contract/deliberation'
import { castTopicVote } from '@balian/contract/deliberation-acts'
import { Section } from '@balian/ui/page-frame'
import { Alert, Button, Collapse, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { choicesOf } from './said.ts'
import type { Topic } from './topic.ts'

/** The reader's own ballot paper. The receipt is made here, so that it stands in no reply and in no log. */
export function Ballot({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [chosen, choose] = useState<string>()
  const [receipt, keep] = useState<string>()
  const cast = useCommand(castTopicVote)
  const send = async () => {
    const mine = newReceipt()
    if (await cast.run({ id: topic.id, choice: chosen ?? 'blank', receipt: mine })) keep(mine)
  }
  const said = receipt && (
    <Modal
      open
      title={t('deliberation.receipt')}
      onCancel={() => keep(undefined)}
      footer={<Button onClick={() => keep(undefined)}>{t('deliberation.receiptSaved')}</Button>}
    >
      <p className={css.receipt}>{receipt}</p>
      <p>{t('deliberation.receiptText')}</p>
    </Modal>
  )
  if (topic.mine.voted)
    return (
      <Section title={t('deliberation.myVote')}>
        {t('deliberation.youVoted')}
        {said}
      </Section>
    )
  if (topic.can.vote !== true) return null
  const options = [...choicesOf(topic, t), { key: 'blank', name: t('deliberation.is.blank') }]
  return (
    <Section title={t('deliberation.myVote')}>
      <p>{t('deliberation.voteText')}</p>
      <div className={css.ballot}>
        <Radio.Group
          vertical
          options={options.map(({ key, name }) => ({ value: key, label: name }))}
          value={chosen ?? null}
          onChange={(event) => choose(event.target.value as string)}
        />
      </div>
      <Button type="primary" loading={cast.busy} disabled={chosen === undefined} onClick={() => void send()}>
        {t('deliberation.cast')}
      </Button>
      {said}
    </Section>
  )
}

/** Whether a vote was counted, by its receipt; and all receipts when the vote is over. */
export function Receipt({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [typed, type] = useState('')
  const [code, ask] = useState('')
  const check = useRead(checkReceipt, { id: topic.id, code }, { when: code !== '' })
  const over = topic.tally !== null
  const all = useRead(receiptList, { id: topic.id }, { when: over && topic.turnout.own > 0 })
  if (topic.method !== 'ballot' || topic.turnout.own === 0) return null
  const plain = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  return (
    <Section title={t('deliberation.check')}>
      <p className={css.small}>{t('deliberation.checkText')}</p>
      <Input.Search
        aria-label={t('deliberation.check')}
        value={typed}
        maxLength={20}
        enterButton={t('deliberation.checkIt')}
        onChange={({ target }) => type(target.value)}
        onSearch={() => ask(plain)}
      />
      {code !== '' && (check.data || check.error) && (
        <Alert
          style={{ marginTop: 8 }}
          showIcon
          type={check.data?.counted ? 'success' : 'warning'}
          title={t(check.data?.counted ? 'deliberation.counted' : 'deliberation.notCounted')}
        />
      )}
      {all.data && all.data.items.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: 'all',
              label: t('deliberation.allReceipts', { count: all.data.items.length }),
              children: (
                <ul className={css.receipts}>
                  {all.data.items.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
