import { checkReceipt } from '@balian/contract/deliberation'
import { postOpinion } from '@balian/contract/deliberation-acts'
import { newId } from '@balian/contract/ids'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { useState } from 'react'
import { useAsked, useDo } from '../asked.tsx'
import { useWords } from '../say.ts'
import type { Topic } from './Topic.tsx'

/** What was said on the topic, and my own say as long as it is talked over. */
export function Talk({ topic }: { readonly topic: Topic }) {
  const { t, moment } = useWords()
  const say = useDo(postOpinion, 'talk.said')
  const [done, setDone] = useState(0)
  if (topic.posts.length === 0 && topic.can['post'] !== true) return null
  return (
    <Card title={t('talk.title')}>
      {topic.posts.map((one) => (
        <blockquote key={one.id} className="said">
          <p>{one.text}</p>
          <p className="quiet">
            {one.mine ? t('talk.mine') : one.name} · {moment(one.at)}
          </p>
        </blockquote>
      ))}
      {topic.can['post'] === true && (
        <Form
          key={done}
          items={[{ name: 'text', kind: 'long', label: t('talk.say'), hint: t('talk.hint'), need: true, least: 2, most: 1000 }]}
          save={t('talk.send')}
          onSave={async ({ text }) => {
            if (await say.run({ id: topic.id, post: newId(), text: String(text) })) setDone(done + 1)
          }}
        />
      )}
    </Card>
  )
}

const form = /^[2-9A-HJ-NP-Z]{12}$/

/** Whether a vote was counted, by its receipt; what it was, nobody can look up. */
export function Receipt({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [code, setCode] = useState<string | null>(null)
  const found = useAsked(checkReceipt, { id: topic.id, code: code ?? '' }, { when: code !== null })
  if (topic.method !== 'ballot' || topic.turnout.own === 0 || !topic.mine.onRoll) return null
  return (
    <Card title={t('receipt.title')} text={t('receipt.text')}>
      <Form
        items={[
          {
            name: 'code',
            kind: 'text',
            label: t('receipt.code'),
            need: true,
            wrong: (typed) => (form.test(typed.replaceAll(/[\s-]/g, '').toUpperCase()) ? null : t('receipt.form')),
          },
        ]}
        save={t('receipt.check')}
        onSave={(answers) => setCode(String(answers['code']).replaceAll(/[\s-]/g, '').toUpperCase())}
      />
      {code !== null && found.data && <p className={found.data.counted ? 'good' : 'bad'}>{t(found.data.counted ? 'receipt.counted' : 'receipt.not')}</p>}
    </Card>
  )
}
