import { getFile } from '@balian/contract/files'
import type { Reply } from '@balian/contract/route'
import { openParked, settleParked } from '@balian/contract/sync'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { When } from '@balian/ui/when'
import { Button, Drawer, Form, Input, Space } from 'antd'
import { useEffect, useState } from 'react'
import { order, type Refused, useDownload } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useWords } from '../words/use-words.ts'
import { linesOf } from './entered.ts'

type Item = Reply<typeof openParked>

/** A parked item with everything that was entered; the supervisor takes it over or dismisses it with the reason. */
export function ParkedItem({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [item, setItem] = useState<Item | null>(null)
  const [error, setError] = useState<Refused | null>(null)
  const [as, settle] = useState<'taken' | 'dismissed' | null>(null)
  useEffect(() => {
    order(openParked, { id }).then(setItem, setError)
  }, [id])
  const waits = item?.state === 'waiting'
  return (
    <Drawer
      open
      size="large"
      title={item?.title ?? t('parked.title')}
      onClose={onClose}
      footer={
        waits && (
          <Space>
            <Button type="primary" onClick={() => settle('taken')}>
              {t('parked.take')}
            </Button>
            <Button onClick={() => settle('dismissed')}>{t('parked.dismiss')}</Button>
          </Space>
        )
      }
    >
      {error && <Broken error={error} retry={onClose} />}
      {item && <Content item={item} />}
      {as && (
        <CommandForm<typeof settleParked, { note: string }>
          title={t(as === 'taken' ? 'parked.take' : 'parked.dismiss')}
          route={settleParked}
          input={({ note }) => ({ id, as, note })}
          ok={t(as === 'taken' ? 'parked.take' : 'parked.dismiss')}
          danger={as === 'dismissed'}
          done={`parked.${as}Done`}
          note={t(`parked.${as}Note`)}
          onDone={onClose}
          onClose={() => settle(null)}
        >
          <Form.Item name="note" label={t('parked.note')} rules={[{ required: true, min: 2 }]}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </CommandForm>
      )}
    </Drawer>
  )
}

function Content({ item }: { readonly item: Item }) {
  const words = useWords()
  const { t, has } = words
  const download = useDownload()
  return (
    <>
      <Facts
        items={[
          { name: t('parked.by'), value: `${item.by} · ${item.placeName}` },
          { name: t('parked.written'), value: <When at={item.written} /> },
          { name: t('parked.parkedAt'), value: <When at={item.parked} /> },
          { name: t('parked.act'), value: has(`verb.${item.route}`) ? t(`verb.${item.route}`) : item.route },
          { name: t('parked.why'), value: [t(`parked.because.${item.why}`), item.said].filter(Boolean).join(' '), wide: true },
          ...(item.taker ? [{ name: t('parked.taker'), value: `${item.taker}：${item.note}`, wide: true }] : []),
        ]}
      />
      <h2>{t('parked.entered')}</h2>
      <Facts items={linesOf(item.input, words).map(([name, value]) => ({ name, value, wide: value.length > 20 }))} />
      {item.files.length > 0 && (
        <>
          <p>{t('parked.files', { count: item.files.length })}</p>
          <Space wrap>
            {item.files.map((file) => (
              <FileButton key={file.id} size="small" onFetch={() => download(getFile, { id: file.id })}>
                {file.name}
              </FileButton>
            ))}
          </Space>
        </>
      )}
    </>
  )
}
