import { SearchOutlined } from '@ant-design/icons'
import { Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Hit } from '../feature.ts'
import { useWords } from '../words/use-words.ts'
import css from './palette.module.css'
import { type Section, useSections } from './sections.ts'

/** The one search over everything: people, places, matters, pages. */
export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={640}
      style={{ top: 88 }}
      styles={{ container: { padding: 0 } }}
      destroyOnHidden
      title={null}
      aria-label={t('shell.search')}
    >
      <Finder onClose={onClose} />
    </Modal>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = useDeferredValue(typed.trim())
  const { sections, busy } = useSections(text)
  const hits = sections.flatMap((section) => section.hits)
  const chosen = hits[Math.min(at, hits.length - 1)]
  const go = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    void navigate(hit.path)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((Math.min(at, hits.length - 1) + step + hits.length) % Math.max(hits.length, 1))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div onKeyDown={press}>
      <div className={css.field}>
        <SearchOutlined />
        <input
          // A dialog that is one field begins in that field.
          autoFocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
          aria-label={t('shell.search')}
          placeholder={t('shell.searchHint')}
          value={typed}
          onChange={(event) => (setTyped(event.target.value), setAt(0))}
        />
        <kbd>Esc</kbd>
      </div>
      <div className={css.hits} id={id} role="listbox" aria-label={t('shell.search')}>
        {sections.map((section) => (
          <Group key={section.word} section={section} id={id} chosen={chosen} onGo={go} />
        ))}
      </div>
      {hits.length === 0 && (
        <p className={css.none} role="status">
          {text === '' ? t('shell.searchStart') : busy ? t('shell.searching') : t('shell.searchNone', { text })}
        </p>
      )}
    </div>
  )
}

interface GroupProps {
  readonly section: Section
  readonly id: string
  readonly chosen: Hit | undefined
  readonly onGo: (hit: Hit) => void
}

function Group({ section, id, chosen, onGo }: GroupProps) {
  const { t } = useWords()
  if (section.hits.length === 0) return null
  return (
    <div role="group" aria-label={t(section.word)}>
      <div className={css.heading} aria-hidden="true">
        {t(section.word)}
      </div>
      {section.hits.map((hit) => (
        <div
          key={hit.key}
          id={`${id}-${hit.key}`}
          role="option"
          aria-selected={hit === chosen}
          className={css.hit}
          ref={(element) => void (hit === chosen && element?.scrollIntoView({ block: 'nearest' }))}
          onClick={() => onGo(hit)}
        >
          <span>{hit.title}</span>
          {hit.detail && <small>{hit.detail}</small>}
        </div>
      ))}
    </div>
  )
}
