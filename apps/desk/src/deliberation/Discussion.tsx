import { postOpinion } from '@balian/contract/deliberation-acts'
import { newId } from '@balian/contract/ids'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import type { Topic } from './topic.ts'

/** What was said before the meeting and at it, and a line to say more. */
export function Discussion({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  return (
    <Section title={t('deliberation.discussion')}>
      {topic.posts.length === 0 && <p className={css.small}>{t('deliberation.noPosts')}</p>}
      <ul className={css.posts}>
        {topic.posts.map((post) => (
          <li key={post.id}>
            <header>
              <strong>{post.name}</strong>
              {post.office && <StatusTag>{t('deliberation.office')}</StatusTag>}
              {post.meeting && <StatusTag tone="info">{t('deliberation.atMeeting')}</StatusTag>}
              <When at={post.at} />
            </header>
            <p>{post.text}</p>
          </li>
        ))}
      </ul>
      {topic.can.post === true && <Say topic={topic} />}
    </Section>
  )
}

function Say({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [text, write] = useState('')
  const [speaker, name] = useState('')
  const { run, busy } = useCommand(postOpinion, {
    done: 'deliberation.said',
    onDone: () => {
      write('')
      name('')
    },
  })
  const said = { id: topic.id, text, speaker: speaker.trim(), meeting: speaker.trim() !== '' }
  return (
    <div className={css.say}>
      <Input.TextArea
        aria-label={t('deliberation.sayPlaceholder')}
        placeholder={t('deliberation.sayPlaceholder')}
        value={text}
        maxLength={1000}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => write(target.value)}
      />
      {topic.can.roll === true && (
        <Input
          aria-label={t('deliberation.saySpeaker')}
          placeholder={t('deliberation.saySpeaker')}
          value={speaker}
          maxLength={40}
          onChange={({ target }) => name(target.value)}
        />
      )}
      <Button loading={busy} disabled={text.trim().length < 2} onClick={() => void run({ ...said, post: newId() })}>
        {t('deliberation.say')}
      </Button>
    </div>
  )
}
