import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import type { Find, Option } from './item.tsx'
import { List, Row } from './list.tsx'
import css from './picker.module.css'
import { Sheet } from './sheet.tsx'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly title: string
  readonly find: Find
  readonly several?: boolean
  readonly chosen: readonly Option[]
  readonly onChoose: (all: readonly Option[]) => void
  readonly onClose: () => void
}

/** What the search finds; an answer that comes too late is not shown. */
function useFound(find: Find, text: string): readonly Option[] | null {
  const [found, setFound] = useState<readonly Option[] | null>(null)
  // A new function each time the parent draws must not ask again.
  const [ask] = useState(() => find)
  useEffect(() => {
    let late = false
    void ask(text).then((all) => !late && setFound(all))
    return () => {
      late = true
    }
  }, [ask, text])
  return found
}

/** Chooses one, or several, of what a search finds. */
export function Picker({ title, find, several = false, chosen, onChoose, onClose }: Props) {
  const words = useTouchWords()
  const [text, setText] = useState('')
  const [taken, setTaken] = useState(chosen)
  const found = useFound(find, text)
  const has = (option: Option) => taken.some((one) => one.value === option.value)
  const press = (option: Option) => {
    if (several) return setTaken(has(option) ? taken.filter((one) => one.value !== option.value) : [...taken, option])
    onChoose([option])
    onClose()
  }
  const done = (
    <Button
      look="main"
      wide
      onClick={() => {
        onChoose(taken)
        onClose()
      }}
    >
      {words.done} · {words.chosen(taken.length)}
    </Button>
  )
  return (
    <Sheet title={title} onClose={onClose} foot={several ? done : undefined}>
      <input
        className={css.search}
        type="search"
        value={text}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.found} aria-live="polite" aria-busy={found === null}>
        {found?.length === 0 && <p>{words.nobody}</p>}
        <List label={title}>
          {(found ?? []).map((option) => (
            <Row key={option.value} title={option.label} text={option.text} chosen={several ? has(option) : undefined} onPress={() => press(option)} />
          ))}
        </List>
      </div>
    </Sheet>
  )
}
