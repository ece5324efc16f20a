import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useRooms } from './rooms.ts'

interface Acts {
  readonly search: () => void
  readonly help: () => void
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=dialog]') !== null)

/** The keys of the desk: `/` and Ctrl+K search, `g` and a letter go somewhere, `?` shows the keys. */
export function useKeys({ search, help }: Acts): void {
  const navigate = useNavigate()
  const rooms = useRooms()
  const going = useRef(0)
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return act(event, search)
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writes(event.target)) return
    const room = event.timeStamp - going.current < 1200 ? rooms.find(({ letter }) => letter === event.key) : undefined
    going.current = event.key === 'g' && !room ? event.timeStamp : 0
    if (room) act(event, () => void navigate(room.path))
    else if (event.key === '/') act(event, search)
    else if (event.key === '?') act(event, help)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function act(event: KeyboardEvent, what: () => void): void {
  event.preventDefault()
  what()
}
