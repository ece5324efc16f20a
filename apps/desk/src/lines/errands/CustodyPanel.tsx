import { type CustodyPaper, errandPrints, papersOfErrand, printErrand } from '@balian/contract/custody'
import { type FileInfo, getFile } from '@balian/contract/files'
import { CanButton } from '@balian/ui/can-button'
import { FileButton } from '@balian/ui/file-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Checkbox, QRCode, Skeleton } from 'antd'
import { useState } from 'react'
import { useDownload, useRead } from '../../data/index.ts'
import type { PanelProps } from '../../matters/declared.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { type Act, CustodyDialog } from './CustodyDialog.tsx'
import css from './errands.module.css'

/** Which acts fit all of the papers that are ticked. */
function fitting(papers: readonly CustodyPaper[]): readonly Act[] {
  if (papers.length === 0) return []
  if (papers.every((one) => one.offeredToMe)) return ['accept', 'refuse']
  if (papers.every((one) => one.mine && one.offeredTo === null)) return ['pass', 'return']
  if (papers.every((one) => one.holder === 'body')) return ['fetch']
  return []
}

const needs: Readonly<Record<Act, string>> = { take: 'take', pass: 'pass', return: 'return', fetch: 'fetch', accept: 'accept', refuse: 'accept' }

/** The custody chain of an errand: who holds each paper now, every hand it went through, and the papers to print. */
export default function CustodyPanel({ id, page, refetch }: PanelProps) {
  const { t } = useWords()
  const { data, refetch: again } = useRead(papersOfErrand, { id })
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [act, setAct] = useState<Act | null>(null)
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  const chosen = data.items.filter((one) => ticked.includes(one.id))
  const done = () => {
    setAct(null)
    setTicked([])
    void again()
    refetch()
  }
  const acts: readonly Act[] = ['take', ...fitting(chosen)]
  return (
    <Section
      title={t('errands.custody.title')}
      acts={acts.map((one) => (
        <CanButton
          key={one}
          can={data.can[needs[one]]}
          type={one === 'take' && acts.length > 1 ? 'default' : 'primary'}
          danger={one === 'refuse'}
          onClick={() => setAct(one)}
        >
          {t(`errands.custody.${one}`)}
        </CanButton>
      ))}
    >
      {data.items.length === 0 ? (
        <p>{t('errands.custody.none')}</p>
      ) : (
        <ul className={css.papers}>
          {data.items.map((paper) => (
            <Paper
              key={paper.id}
              paper={paper}
              ticked={ticked.includes(paper.id)}
              onTick={(yes) => setTicked(yes ? [...ticked, paper.id] : ticked.filter((one) => one !== paper.id))}
            />
          ))}
        </ul>
      )}
      <Photographs files={data.files} />
      <Slip id={id} code={data.code} />
      {act && (
        <CustodyDialog
          act={act}
          errand={{ id, version: page.head.version, place: page.head.place }}
          papers={chosen}
          receivers={data.receivers}
          who={page.parties[0]?.name ?? ''}
          onClose={() => setAct(null)}
          onDone={done}
        />
      )}
    </Section>
  )
}

/** Photographs of the papers, and signed slips. */
function Photographs({ files }: { readonly files: readonly FileInfo[] }) {
  const download = useDownload()
  if (files.length === 0) return null
  return (
    <p className={css.files}>
      {files.map((file) => (
        <button key={file.id} type="button" onClick={() => void download(getFile, { id: file.id })}>
          {file.name}
        </button>
      ))}
    </p>
  )
}

/** The code by which whoever holds the receipt asks where it stands, and the papers to print. */
function Slip({ id, code }: { readonly id: string; readonly code: string }) {
  const { t } = useWords()
  const download = useDownload()
  return (
    <div className={css.slip}>
      <QRCode
        aria-label={t('errands.custody.code')}
        value={window.location.origin + paths.track(code)}
        size={104}
        bordered={false}
        color="#1c2623"
        bgColor="#ffffff"
      />
      <div>
        <strong>
          {t('errands.custody.code')} <code>{code}</code>
        </strong>
        <p>{t('errands.custody.codeText')}</p>
        <p className={css.prints}>
          {errandPrints.map((what) => (
            <FileButton key={what} size="small" onFetch={() => download(printErrand, { id, what })}>
              {t(`errands.print.${what}`)}
            </FileButton>
          ))}
        </p>
      </div>
    </div>
  )
}

interface PaperProps {
  readonly paper: CustodyPaper
  readonly ticked: boolean
  readonly onTick: (yes: boolean) => void
}

function Paper({ paper, ticked, onTick }: PaperProps) {
  const { t } = useWords()
  const back = paper.holder === 'owner'
  return (
    <li data-back={back}>
      <Checkbox disabled={back} checked={ticked} onChange={(event) => onTick(event.target.checked)}>
        <strong>{paper.name}</strong> <small>{t(`errands.custody.${paper.form}`, { count: paper.count })}</small>
      </Checkbox>
      <span>
        {paper.offeredTo ? (
          <StatusTag tone="warn">{t('errands.custody.offered', { name: paper.offeredTo })}</StatusTag>
        ) : (
          <StatusTag tone={back ? 'good' : paper.mine ? 'active' : 'info'}>
            {back
              ? t('errands.custody.back', { name: paper.holderName })
              : paper.mine
                ? t('errands.custody.mine')
                : t('errands.custody.with', { name: paper.holderName })}
          </StatusTag>
        )}
      </span>
      <details>
        <summary>{t('errands.custody.moves')}</summary>
        <ol>
          {paper.moves.map((move, i) => (
            <li key={i}>
              <When at={move.at} /> {t(`errands.custody.act.${move.act}`)}：{move.from} → {move.to}
              {(move.receipt || move.note) && <small>{[move.receipt, move.note].filter(Boolean).join(' · ')}</small>}
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}
