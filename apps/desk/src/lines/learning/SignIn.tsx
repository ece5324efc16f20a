import { newId } from '@balian/contract/ids'
import { signIn, signsNear } from '@balian/contract/lectures'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { useWords } from '../../words/use-words.ts'
import css from './learning.module.css'

/** Signing in to a lecture: by the code that was scanned, or typed from the screen. */
export function Component() {
  const { t } = useWords()
  const { id } = useParams()
  const [search] = useSearchParams()
  const near = useRead(signsNear, {})
  const [chosen, choose] = useState<string | null>(null)
  const at = id ?? chosen ?? (near.data?.items.length === 1 ? near.data.items[0]!.id : null)
  const session = near.data?.items.find((one) => one.id === at)
  return (
    <PageFrame title={t('learning.sign')} narrow>
      {at ? (
        <Sign key={at} id={at} theme={session?.theme ?? ''} scanned={search.get('code') ?? ''} signed={session?.signed ?? false} />
      ) : (
        near.data?.items.length === 0 && <Empty title={t('learning.noneNear')} text={t('learning.noneNearText')} />
      )}
      {!id && (near.data?.items.length ?? 0) > 1 && (
        <Section title={t('learning.sessions')}>
          <ul className={css.signs}>
            {near.data!.items.map((one) => (
              <li key={one.id}>
                <Button type="link" onClick={() => choose(one.id)}>
                  {one.theme}
                </Button>
                <small>{one.placeName}</small>
                {one.signed && <StatusTag tone="good">{t('learning.alreadySigned')}</StatusTag>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageFrame>
  )
}

interface Props {
  readonly id: string
  readonly theme: string
  readonly scanned: string
  readonly signed: boolean
}

function Sign({ id, theme, scanned, signed }: Props) {
  const { t } = useWords()
  const [code, setCode] = useState(scanned.slice(0, 6))
  const [done, setDone] = useState(signed)
  const sign = useCommand(signIn, { done: 'learning.signed', onDone: () => setDone(true) })
  const go = (named: boolean) => void sign.run({ id, sign: newId(), code, named })
  const ready = /^\d{6}$/.test(code)
  if (done) return <Section title={theme || t('learning.sign')}>{t('learning.signed')}</Section>
  return (
    <Section title={theme || t('learning.sign')}>
      <p>{t('learning.signText')}</p>
      <Input.OTP length={6} value={code} onChange={setCode} inputMode="numeric" size="large" aria-label={t('learning.code')} />
      <div className={css.signing}>
        <Button type="primary" size="large" disabled={!ready} loading={sign.busy} onClick={() => go(true)}>
          {t('learning.signNamed')}
        </Button>
        <Button size="large" disabled={!ready} loading={sign.busy} onClick={() => go(false)}>
          {t('learning.signCounted')}
        </Button>
      </div>
    </Section>
  )
}
