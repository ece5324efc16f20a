import { indicatorNames } from '@balian/contract/indicators'
import { requestPrint, sheetPage } from '@balian/contract/report-requests'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Deadline } from '@balian/ui/deadline'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { Acts, type Asked } from './Acts.tsx'
import { Answers } from './Answers.tsx'
import { Differences } from './Differences.tsx'
import { Load } from './Load.tsx'
import { requestTones, sheetTones } from './Requests.tsx'
import { Rows } from './Rows.tsx'

export type Sheet = Reply<typeof sheetPage>

/** A table at one place: to check and sign, or to gather what is below. */
export function Component() {
  const { t } = useWords()
  const { id = '', place = '' } = useParams()
  const { data: names } = useRead(indicatorNames, {}, { fresh: 600 })
  const { data, error, refetch } = useRead(sheetPage, { id, place }, { keep: true })
  const [asked, ask] = useState<Asked | null>(null)
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data || !names) return <Skeleton active paragraph={{ rows: 10 }} />
  const infos = names.items
  return (
    <PageFrame
      title={data.title}
      up={<Link to={paths.requests}>{t('requests.title')}</Link>}
      note={
        <>
          <StatusTag tone={requestTones[data.state]}>{t(`requests.is.${data.state}`)}</StatusTag>{' '}
          {data.state === 'sent' && <StatusTag tone={sheetTones[data.own.state]}>{`${data.own.placeName} ${t(`requests.sheet.${data.own.state}`)}`}</StatusTag>}
        </>
      }
      acts={<Buttons sheet={data} onAsk={ask} />}
    >
      <Section title={t('requests.about')}>
        <About sheet={data} />
      </Section>
      {data.state === 'draft' && <Load sheet={data} />}
      {data.can.answer === true && <Answers key={data.own.version} sheet={data} />}
      <Section title={t(data.below.length > 0 ? 'requests.rows' : 'requests.row')}>
        <Rows sheet={data} infos={infos} onReturn={(row) => ask({ what: 'return', row })} />
      </Section>
      {data.differences.length > 0 && <Differences sheet={data} infos={infos} />}
      {asked && <Acts sheet={data} asked={asked} onClose={() => ask(null)} />}
    </PageFrame>
  )
}

function Buttons({ sheet, onAsk }: { readonly sheet: Sheet; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const download = useDownload()
  const file = (format: 'xlsx' | 'docx' | 'pdf', name: string) => (
    <FileButton key={format} onFetch={() => download(requestPrint, { id: sheet.id, place: sheet.at, format })}>
      {name}
    </FileButton>
  )
  const home = sheet.at === sheet.place
  return (
    <>
      {sheet.state !== 'draft' && [file('xlsx', 'Excel'), file('docx', 'Word'), file('pdf', 'PDF')]}
      {home && sheet.can.withdraw === true && <Button onClick={() => onAsk({ what: 'withdraw' })}>{t('requests.withdraw')}</Button>}
      {home && sheet.can.change === true && (
        <Button onClick={() => void go(`${paths.newRequest}?id=${sheet.id}&of=${sheet.place}`)}>{t('requests.change')}</Button>
      )}
      {home && sheet.can.send === true && (
        <Button type="primary" onClick={() => onAsk({ what: 'send' })}>
          {t('requests.send')}
        </Button>
      )}
      {sheet.state === 'sent' && sheet.own.state !== 'signed' && (
        <CanButton type="primary" can={sheet.can.sign} onClick={() => onAsk({ what: 'sign' })}>
          {t(home ? 'requests.signClose' : 'requests.sign')}
        </CanButton>
      )}
    </>
  )
}

function About({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useWords()
  const { places, signed, late, returned } = sheet.progress
  return (
    <Facts
      items={[
        { name: t('requests.by'), value: `${sheet.placeName} ${sheet.madeBy}` },
        {
          name: t('requests.period'),
          value: (
            <>
              <When at={sheet.fromDay} dayOnly /> – <When at={sheet.toDay} dayOnly />
            </>
          ),
        },
        { name: t('requests.dueOn'), value: sheet.state === 'sent' ? <Deadline day={sheet.dueOn} /> : <When at={sheet.dueOn} dayOnly /> },
        sheet.own.signedAt !== null && {
          name: t('requests.signedBy'),
          value: (
            <>
              {sheet.own.signedBy} · <When at={sheet.own.signedAt} />
            </>
          ),
        },
        places > 1 && { name: t('requests.progress'), value: t('requests.progressText', { signed, places, late, returned }) },
        sheet.own.note !== '' && {
          name: t(sheet.own.state === 'returned' ? 'requests.returnedWhy' : 'requests.signedNote'),
          value: sheet.own.note,
          wide: true,
        },
        { name: t('requests.why'), value: sheet.why, wide: true },
      ]}
    />
  )
}
