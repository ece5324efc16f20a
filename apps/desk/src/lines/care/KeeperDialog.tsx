import { type CareRow, careKeep, careKeepers, type Keeper } from '@balian/contract/care-visits'
import { Modal, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'

const keyOf = (one: Keeper): string => one.account ?? `${one.person} ${one.group}`

/** Who is to visit: an officer chooses by hand, or gives it back to the rule. */
export function KeeperDialog({ file, onClose }: { readonly file: CareRow; readonly onClose: () => void }) {
  const { t } = useWords()
  const { data } = useRead(careKeepers, { id: file.id })
  const [chosen, choose] = useState(file.byHand && file.keeper ? keyOf(file.keeper) : 'rule')
  const { run, busy } = useCommand(careKeep, { done: 'care.kept', onDone: onClose })
  const save = () => {
    const found = data?.items.find((one) => keyOf(one) === chosen)
    const keeper = found ? { kind: found.kind, account: found.account, person: found.person, group: found.group } : null
    void run({ id: file.id, version: file.version, keeper })
  }
  const options = [
    { value: 'rule', label: t('care.byRule') },
    ...(data?.items ?? []).map((one) => ({
      value: keyOf(one),
      label: `${one.name}${one.groupName ? `（${one.groupName}）` : ''} · ${t('care.load', { count: one.load })}`,
    })),
  ]
  return (
    <Modal
      open
      title={t('care.keepTitle', { name: file.name })}
      okText={t('care.keepSave')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={save}
      onCancel={onClose}
    >
      <p>{t('care.keepText')}</p>
      {data ? (
        <Radio.Group vertical value={chosen} onChange={(event) => choose(String(event.target.value))} options={options} aria-label={t('care.keeper')} />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  )
}
