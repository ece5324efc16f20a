import { publishDraft, saveDraft, type schemeList } from '@balian/contract/evaluation'
import type { EvaluationRule } from '@balian/contract/evaluation-rules'
import type { IndicatorInfo } from '@balian/contract/indicators'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { Button, DatePicker, Form, Input, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCommand } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import css from './evaluation.module.css'
import { Preview } from './Preview.tsx'
import { RuleForm } from './RuleForm.tsx'
import { RuleList } from './RuleList.tsx'

interface Props {
  readonly scheme: Reply<typeof schemeList>['items'][number]
  readonly infos: readonly IndicatorInfo[]
}

/** The next version: begun from the one in force, kept as a draft, tried, and put in force. */
export function DraftPart({ scheme, infos }: Props) {
  const { t } = useWords()
  const draft = scheme.versions.find(({ state }) => state === 'draft')
  const present = scheme.versions.find(({ state }) => state === 'in-force')
  const [begun, begin] = useState(draft !== undefined || present === undefined)
  if (!begun)
    return (
      <Section title={t('scheme.draft')} acts={<Button onClick={() => begin(true)}>{t('scheme.begin')}</Button>}>
        <p className={css.quiet}>{t('scheme.draftText')}</p>
      </Section>
    )
  const from = draft ?? present
  return (
    <>
      <Editor key={draft?.changedAt ?? 'new'} scheme={scheme} infos={infos} rules={from?.rules ?? []} note={draft?.note ?? ''} />
      {draft && <Preview scheme={scheme} drafted={draft.changedAt} />}
    </>
  )
}

function Editor({ scheme, infos, rules: kept, note: keptNote }: Props & { readonly rules: readonly EvaluationRule[]; readonly note: string }) {
  const { t } = useWords()
  const [rules, setRules] = useState(kept)
  const [note, setNote] = useState(keptNote)
  const [editing, edit] = useState<EvaluationRule | 'new' | null>(null)
  const [publishing, publish] = useState(false)
  const save = useCommand(saveDraft, { done: 'scheme.saved' })
  const changed = rules !== kept || note !== keptNote
  const put = (rule: EvaluationRule) =>
    setRules((now) => (now.some(({ key }) => key === rule.key) ? now.map((one) => (one.key === rule.key ? rule : one)) : [...now, rule]))
  const acts = (rule: EvaluationRule) => (
    <Space size={4}>
      <Button size="small" type="text" onClick={() => edit(rule)}>
        {t('rule.edit')}
      </Button>
      <Button size="small" type="text" onClick={() => setRules((now) => now.filter(({ key }) => key !== rule.key))}>
        {t('rule.remove')}
      </Button>
    </Space>
  )
  return (
    <Section title={t('scheme.draft')} acts={<Button onClick={() => edit('new')}>{t('rule.add')}</Button>}>
      <p className={css.quiet}>{t('scheme.draftText')}</p>
      {rules.length === 0 ? (
        <Empty title={t('scheme.noRules')} text={t('scheme.noRulesText')} />
      ) : (
        <RuleList rules={rules} infos={infos} before={scheme.versions.find(({ state }) => state === 'in-force')?.rules} acts={acts} />
      )}
      <div className={css.foot}>
        <Input aria-label={t('scheme.note')} placeholder={t('scheme.note')} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        {changed && <span className={css.quiet}>{t('scheme.unsaved')}</span>}
        <Button loading={save.busy} disabled={!changed} onClick={() => void save.run({ id: scheme.id, version: scheme.version, rules: [...rules], note })}>
          {t('scheme.save')}
        </Button>
        <CanButton type="primary" can={changed ? undefined : scheme.can.publish} onClick={() => publish(true)}>
          {t('scheme.publish')}
        </CanButton>
      </div>
      {editing && <RuleForm about={scheme.about} infos={infos} rule={editing === 'new' ? null : editing} onDone={put} onClose={() => edit(null)} />}
      {publishing && <Publish scheme={scheme} onClose={() => publish(false)} />}
    </Section>
  )
}

function Publish({ scheme, onClose }: Pick<Props, 'scheme'> & { readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('scheme.publish')}
      ok={t('scheme.publish')}
      note={t('scheme.publishText')}
      route={publishDraft}
      done="scheme.published"
      initial={{ fromDay: dayjs().add(1, 'month').startOf('month') }}
      input={({ fromDay }: { fromDay: Dayjs }) => ({ id: scheme.id, version: scheme.version, fromDay: fromDay.format('YYYY-MM-DD') })}
      onClose={onClose}
    >
      <Form.Item name="fromDay" label={t('scheme.fromDay')} rules={[{ required: true, message: t('evaluation.needed') }]}>
        <DatePicker allowClear={false} />
      </Form.Item>
    </CommandForm>
  )
}
