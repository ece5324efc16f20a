import { type ReportRow, returnSheet, sendRequest, signSheet, withdrawRequest } from '@balian/contract/report-requests'
import { Form, Input } from 'antd'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Sheet } from './RequestPage.tsx'

export type Asked = { readonly what: 'send' | 'sign' | 'withdraw' } | { readonly what: 'return'; readonly row: ReportRow }

interface Props {
  readonly sheet: Sheet
  readonly asked: Asked
  readonly onClose: () => void
}

/** The acts on a table, each saying what follows. */
export function Acts({ sheet, asked, onClose }: Props) {
  const { t } = useWords()
  const request = { id: sheet.id, version: sheet.version }
  const needed = [{ required: true, min: 2, message: t('requests.needed') }]
  const why = (
    <Form.Item name="why" label={t('requests.reason')} rules={needed}>
      <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
    </Form.Item>
  )
  if (asked.what === 'send')
    return (
      <CommandForm
        title={t('requests.send')}
        ok={t('requests.send')}
        note={t('requests.sendText', { due: sheet.dueOn })}
        route={sendRequest}
        done="requests.sent"
        input={() => request}
        onClose={onClose}
      />
    )
  if (asked.what === 'withdraw')
    return (
      <CommandForm
        title={t('requests.withdraw')}
        ok={t('requests.withdraw')}
        danger
        note={t('requests.withdrawText')}
        route={withdrawRequest}
        done="requests.withdrawn"
        input={({ why }: { why: string }) => ({ ...request, why })}
        onClose={onClose}
      >
        {why}
      </CommandForm>
    )
  if (asked.what === 'return')
    return (
      <CommandForm
        title={t('requests.returnTo', { place: asked.row.placeName })}
        ok={t('requests.return')}
        route={returnSheet}
        done="requests.returned"
        input={({ why }: { why: string }) => ({ id: sheet.id, place: asked.row.place, version: asked.row.version, why })}
        onClose={onClose}
      >
        {why}
      </CommandForm>
    )
  return <Sign sheet={sheet} onClose={onClose} />
}

/** Whoever signs although the numbers differ says why. */
function Sign({ sheet, onClose }: Pick<Props, 'sheet' | 'onClose'>) {
  const { t } = useWords()
  const differs = sheet.differences.length > 0
  const home = sheet.at === sheet.place
  return (
    <CommandForm
      title={t(home ? 'requests.signClose' : 'requests.sign')}
      ok={t(home ? 'requests.signClose' : 'requests.sign')}
      note={t(home ? 'requests.signCloseText' : 'requests.signText')}
      route={signSheet}
      done="requests.signed"
      also={['messages']}
      input={({ note = '' }: { note?: string }) => ({ id: sheet.id, place: sheet.at, version: sheet.own.version, note })}
      onClose={onClose}
    >
      <Form.Item
        name="note"
        label={t(differs ? 'requests.differenceWhy' : 'requests.signNote')}
        rules={differs ? [{ required: true, min: 2, message: t('requests.needed') }] : []}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </CommandForm>
  )
}
