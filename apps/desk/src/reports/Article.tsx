import { type ArticleRun, articleParts, articlePrint, articleSentence } from '@balian/contract/article'
import { type FigureAt, figuresAt } from '@balian/contract/figures'
import { indicatorNames } from '@balian/contract/indicators'
import { FileButton, PrintButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { DatePicker, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { Records } from '../indicators/Records.tsx'
import { usePlace } from '../session/place.tsx'
import { useWords } from '../words/use-words.ts'
import css from './reports.module.css'

/** The report on the chosen place in sentences; each number opens to its records. */
export function Component() {
  const { t, language } = useWords()
  const { place } = usePlace()
  const download = useDownload()
  const { query, set } = useListQuery({ on: dayjs().format('YYYY-MM-DD') })
  const on = query.on!
  const { data: names } = useRead(indicatorNames, {}, { fresh: 600 })
  const { data, error, refetch } = useRead(figuresAt, { place, on }, { keep: true })
  const [open, setOpen] = useState<string | null>(null)
  const info = names?.items.find((one) => one.name === open)
  /** The indicator whose records a number opens; a share opens its numerator. */
  const opens = (name: string | undefined) => {
    const one = names?.items.find((each) => each.name === name)
    return one?.opens ? one.name : (one?.of ?? null)
  }
  const acts = (
    <>
      <DatePicker
        aria-label={t('reports.figures.on')}
        prefix={t('reports.figures.on')}
        allowClear={false}
        value={dayjs(on)}
        onChange={(_, day) => set({ on: String(day) })}
      />
      <FileButton onFetch={() => download(articlePrint, { place, on, format: 'docx' })}>Word</FileButton>
      <FileButton onFetch={() => download(articlePrint, { place, on, format: 'pdf' })}>PDF</FileButton>
      <PrintButton />
    </>
  )
  return (
    <PageFrame title={t('reports.article.title')} note={t('reports.article.note')} acts={acts} narrow>
      {data ? (
        <article className={css.article}>
          <h2>{t('reports.article.heading', { place: data.placeName })}</h2>
          <p className={css.asOf}>{t('reports.article.asOf', { on: data.on, from: data.from })}</p>
          {articleParts.map((part) => (
            <Part
              key={part.zh}
              heading={part[language]}
              sentences={part.sentences.map((one) => one[language])}
              figures={data.items}
              opens={opens}
              onOpen={setOpen}
            />
          ))}
        </article>
      ) : error ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
      {data && info && <Records info={info} asked={{ place, from: data.from, to: data.on }} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface PartProps {
  readonly heading: string
  readonly sentences: readonly string[]
  readonly figures: readonly FigureAt[]
  readonly opens: (indicator: string | undefined) => string | null
  readonly onOpen: (indicator: string) => void
}

/** A part with a heading; nothing when none of its figures is told at this place. */
function Part({ heading, sentences, figures, opens, onOpen }: PartProps) {
  const { t, language } = useWords()
  const told = sentences.flatMap((one) => {
    const runs = articleSentence(one, figures, language)
    return runs ? [runs] : []
  })
  if (told.length === 0) return null
  const run = ({ text, indicators: [first] }: ArticleRun, i: number) => {
    const name = opens(first)
    return name ? (
      <button key={i} type="button" onClick={() => onOpen(name)} aria-label={`${text}: ${t('reports.figures.open')}`}>
        {text}
      </button>
    ) : (
      <span key={i}>{text}</span>
    )
  }
  return (
    <section>
      <h3>{heading}</h3>
      <p>{told.flatMap((runs, n) => [...runs.map((one, i) => run(one, n * 100 + i)), language === 'en' ? ' ' : ''])}</p>
    </section>
  )
}
