import { Icon } from '@balian/touch/icon'
import { ReadAloud } from '@balian/touch/read-aloud'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useWords } from './say.ts'

interface Props {
  readonly title: string
  /** Where back leads; nowhere on the pages of the bar. */
  readonly up?: string
  readonly children: ReactNode
}

/** A page with its heading, which can be read aloud as it stands. */
export function Page({ title, up, children }: Props) {
  const { t } = useWords()
  const inside = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(title)
  useEffect(() => {
    document.title = `${title} · ${t('app.title')}`
  }, [title, t])
  return (
    <>
      {up !== undefined && (
        <Link className="up" to={up}>
          <Icon name="back" /> {t('app.back')}
        </Link>
      )}
      <div className="head">
        <h1>{title}</h1>
        {/* What stands on the page at the moment of asking is what is read. */}
        <span onPointerDown={() => setText(inside.current?.innerText ?? title)} onKeyDown={() => setText(inside.current?.innerText ?? title)}>
          <ReadAloud text={text} />
        </span>
      </div>
      <div ref={inside} className="parts">
        {children}
      </div>
    </>
  )
}
