import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

interface Props {
  readonly value: string
  readonly label: string
  readonly onChange: (text: string) => void
}

/** A text that a list is filtered by; what is typed is asked for after a short rest. */
export function TypedText({ value, label, onChange }: Props) {
  const [typed, setTyped] = useState(value)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => onChange(text.trim()), 300)
  }
  useEffect(() => () => clearTimeout(rest.current), [])
  return <Input.Search aria-label={label} placeholder={label} allowClear value={typed} onChange={(event) => type(event.target.value)} style={{ width: 220 }} />
}
