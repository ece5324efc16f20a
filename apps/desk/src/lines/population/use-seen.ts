import { boarderSeen } from '@balian/contract/boarders'
import { newId } from '@balian/contract/ids'
import { useState } from 'react'
import { useCommand } from '../../data/index.ts'

/** One tap: the check-in of today. */
export function useSeen() {
  const { run } = useCommand(boarderSeen, { done: 'boarders.sawDone', also: ['indicators'] })
  const [busyWith, setBusyWith] = useState<string | null>(null)
  const seen = async (id: string): Promise<void> => {
    setBusyWith(id)
    await run({ id, checkIn: newId() })
    setBusyWith(null)
  }
  return { seen, busyWith }
}
