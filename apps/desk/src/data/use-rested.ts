import { useEffect, useState } from 'react'

/** What is being typed, once the typing has rested: to ask the server for. */
export function useRested(): { readonly rested: string; readonly type: (text: string) => void } {
  const [typed, type] = useState('')
  const [rested, rest] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => rest(typed.trim()), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return { rested, type }
}
