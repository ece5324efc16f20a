import { Section } from '@balian/ui/page-frame'
import { Alert, Button } from 'antd'
import { diffArrays } from 'diff'
import { useWords } from '../words/use-words.ts'
import css from './library.module.css'
import type { Paper } from './PaperPage.tsx'

/** A line that begins with a Chinese figure and its comma (the first to the tenth). */
const heading = /^[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+\u3001/u

/** Sentences and line ends, so that a change shows the sentence that changed. */
const sentences = (text: string): string[] => text.split(/(?<=[。；！？\n])/u)

/** The text of a version; compared with another, what went and what came is marked. */
export function PaperText({ paper, onEnd }: { readonly paper: Paper; readonly onEnd: () => void }) {
  const { t } = useWords()
  if (paper.against) return <Compared paper={paper} against={paper.against} onEnd={onEnd} />
  return (
    <Section title={t('library.text')}>
      {paper.shown !== paper.version && (
        <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('library.oldShown', { number: paper.shown, now: paper.version })} />
      )}
      <div className={css.text}>{paper.text.split('\n').map((line) => (heading.test(line) ? <h3 key={line}>{line}</h3> : <p key={line}>{line}</p>))}</div>
    </Section>
  )
}

interface ComparedProps {
  readonly paper: Paper
  readonly against: NonNullable<Paper['against']>
  readonly onEnd: () => void
}

function Compared({ paper, against, onEnd }: ComparedProps) {
  const { t } = useWords()
  const parts = diffArrays(sentences(against.text), sentences(paper.text))
  const acts = (
    <Button size="small" onClick={onEnd}>
      {t('library.endCompare')}
    </Button>
  )
  return (
    <Section title={t('library.text')} acts={acts}>
      <p>{t('library.comparing', { old: against.number, new: paper.shown })}</p>
      <div className={css.text} style={{ whiteSpace: 'pre-line' }}>
        {parts.map(({ added, removed, value }, i) => {
          const said = value.join('')
          // Parts stand in the order of the text and never move.
          // oxlint-disable-next-line react/no-array-index-key
          return added ? <ins key={i}>{said}</ins> : removed ? <del key={i}>{said}</del> : <span key={i}>{said}</span>
        })}
      </div>
    </Section>
  )
}
