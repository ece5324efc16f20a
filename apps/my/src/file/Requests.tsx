import {
  askAboutFile,
  type FileRequest,
  type FileRequestKind,
  fileRequestKinds,
  fileRequestSource,
  myFileRequests,
  refusalGrounds,
  takeBackFileRequest,
} from '@balian/contract/file-requests'
import { newId } from '@balian/contract/ids'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { List, Row } from '@balian/touch/list'
import { Sheet } from '@balian/touch/sheet'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

const kinds = Object.keys(fileRequestKinds) as FileRequestKind[]

/** Correct, copy, delete, explain, agree no longer: what the law gives, asked here and answered within a time. */
export default function Requests({ me }: { readonly me: Me }) {
  const { t, language } = useWords()
  const [asking, setAsking] = useState<FileRequestKind | null>(null)
  const mine = useAsked(myFileRequests, {})
  return (
    <Page title={t('requests.title')} up="/file">
      <Card title={t('requests.new')} text={t('requests.newText')}>
        <List label={t('requests.new')}>
          {kinds.map((kind) => (
            <Row key={kind} title={fileRequestKinds[kind][language]} text={t(`requests.about.${kind}`)} onPress={() => setAsking(kind)} />
          ))}
        </List>
      </Card>
      <Await asked={mine}>
        {({ items }) => (
          <>
            {items.map((one) => (
              <Request key={one.id} one={one} />
            ))}
          </>
        )}
      </Await>
      {asking !== null && <AskSheet kind={asking} me={me} onClose={() => setAsking(null)} />}
    </Page>
  )
}

function Request({ one }: { readonly one: FileRequest }) {
  const { t, day, language } = useWords()
  const back = useDo(takeBackFileRequest, 'requests.takenBack')
  const tones = { waiting: one.overdue ? 'warn' : 'info', granted: 'good', partly: 'warn', refused: 'warn', 'taken-back': 'plain' } as const
  return (
    <Card
      title={fileRequestKinds[one.kind][language] + (one.ward ? ` · ${one.ward}` : '')}
      text={`${t(`requests.state.${one.state}`)} · ${one.state === 'waiting' ? t('requests.due', { day: day(one.due) }) : day((one.answeredAt ?? one.askedAt).slice(0, 10))}`}
      tone={tones[one.state]}
    >
      <blockquote className="said">{one.words}</blockquote>
      {one.answer && (
        <p>
          <strong>{t('openings.answered', { name: one.answeredBy ?? '' })}</strong> {one.answer}
        </p>
      )}
      {one.ground && (
        <p className="note">
          {t('requests.ground', { ground: refusalGrounds[one.ground][language] })} {t('requests.against')}
        </p>
      )}
      {one.state === 'waiting' && (
        <Button busy={back.busy} onClick={() => void back.run({ id: one.id, version: one.version })}>
          {t('requests.takeBack')}
        </Button>
      )}
    </Card>
  )
}

function AskSheet({ kind, me, onClose }: { readonly kind: FileRequestKind; readonly me: Me; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const askFor = useDo(askAboutFile, 'requests.sent')
  const { asks, law } = fileRequestKinds[kind]
  const send = async (answers: Readonly<Record<string, unknown>>) => {
    const of = answers['of']
    const sent = await askFor.run({ id: newId(), kind, words: String(answers['words']), ...(of && of !== me.person ? { of: String(of) } : {}) })
    if (sent) onClose()
  }
  return (
    <Sheet title={fileRequestKinds[kind][language]} onClose={onClose}>
      <Form
        start={{ of: me.person }}
        items={[
          ...(me.wards.length > 0
            ? [
                {
                  name: 'of',
                  kind: 'choice' as const,
                  label: t('openings.whose'),
                  need: true,
                  options: [{ value: me.person, label: t('openings.own') }, ...me.wards.map((ward) => ({ value: ward.id, label: ward.name }))],
                },
              ]
            : []),
          { name: 'words', kind: 'long', label: asks[language], need: true, least: 2, most: 1000 },
        ]}
        save={t('requests.send')}
        onSave={send}
      >
        <p className="note">{t('requests.law', { law, source: fileRequestSource })}</p>
      </Form>
    </Sheet>
  )
}
