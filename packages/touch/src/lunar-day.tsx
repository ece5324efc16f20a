import { useEffect, useState } from 'react'
import { useTouchWords } from './touch.tsx'

interface Lunar {
  readonly month: string
  readonly day: string
}

/** Loaded when a lunar date is first shown: the calendar is larger than all the pieces together. */
const lunarOf = async (day: string): Promise<Lunar | null> => {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return null
  const { SolarDay } = await import('tyme4ts')
  try {
    const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
    return { month: lunar.getLunarMonth().getName(), day: lunar.getName() }
  } catch {
    return null
  }
}

/** The lunar date of a day, once it is known; nothing for what is no day. */
export function LunarDay({ day }: { readonly day: string }) {
  const words = useTouchWords()
  const [known, setKnown] = useState<{ readonly of: string; readonly lunar: Lunar | null }>({ of: '', lunar: null })
  useEffect(() => {
    let late = false
    void lunarOf(day).then((lunar) => !late && setKnown({ of: day, lunar }))
    return () => {
      late = true
    }
  }, [day])
  if (known.of !== day || !known.lunar) return null
  return <span lang="zh-CN">{words.lunar(known.lunar.month, known.lunar.day)}</span>
}
