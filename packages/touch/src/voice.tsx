import { useState } from 'react'
import { Button } from './button.tsx'
import { toast } from './toast.tsx'
import { useTouchWords } from './touch.tsx'

interface Heard {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>
}
interface Recognition {
  lang: string
  onresult: (event: Heard) => void
  onerror: () => void
  onend: () => void
  start(): void
  stop(): void
}
type Maker = new () => Recognition

const found = globalThis as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }
const Hearing = found.SpeechRecognition ?? found.webkitSpeechRecognition

/** Speaks instead of types, where the browser hears. */
export function VoiceInput({ label, onHeard }: { readonly label: string; readonly onHeard: (text: string) => void }) {
  const words = useTouchWords()
  const [hearing, setHearing] = useState<Recognition | null>(null)
  if (!Hearing) return null
  const listen = () => {
    if (hearing) return hearing.stop()
    const ear = new Hearing()
    ear.lang = words.locale
    ear.onresult = ({ results }) => onHeard(Array.from(results, (one) => one[0]?.transcript ?? '').join(''))
    ear.onerror = () => toast({ text: words.unheard, tone: 'warn' })
    ear.onend = () => setHearing(null)
    ear.start()
    setHearing(ear)
  }
  return (
    <Button
      icon={hearing ? 'stop' : 'mic'}
      aria-label={`${hearing ? words.stopSpeaking : words.speak}: ${label}`}
      aria-pressed={hearing !== null}
      onClick={listen}
    />
  )
}
