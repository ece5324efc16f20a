import { answerRequest, groupRequests } from '@balian/contract/groups'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import type { Group } from './GroupPage.tsx'
import css from './groups.module.css'

/** Who asks to join a group whose leader confirms it. */
export function Requests({ group }: { readonly group: Group }) {
  const { t } = useWords()
  const [refusing, refuse] = useState<string | null>(null)
  const { data } = useRead(groupRequests, { id: group.id })
  const answer = useCommand(answerRequest, { done: 'groups.requestDone' })
  const { answerRequest: can } = group.can
  return (
    <Section title={t('groups.requests')}>
      <ul className={css.rows}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            <div>
              <CanButton size="small" type="primary" can={can} onClick={() => void answer.run({ id: group.id, request: one.id, join: true })}>
                {t('groups.letJoin')}
              </CanButton>
              <CanButton size="small" can={can} onClick={() => refuse(one.id)}>
                {t('groups.refuse')}
              </CanButton>
            </div>
            <p>
              <When at={one.askedAt} />
              {one.note && ` · ${one.note}`}
            </p>
          </li>
        ))}
      </ul>
      {refusing && (
        <CommandForm
          title={t('groups.refuse')}
          ok={t('groups.refuse')}
          route={answerRequest}
          done="groups.requestDone"
          input={({ why }: { why: string }) => ({ id: group.id, request: refusing, join: false, answer: why })}
          onClose={() => refuse(null)}
        >
          <Form.Item name="why" label={t('groups.refuseWhy')} rules={[{ required: true, message: t('groups.needed') }]}>
            <Input maxLength={200} />
          </Form.Item>
        </CommandForm>
      )}
    </Section>
  )
}
