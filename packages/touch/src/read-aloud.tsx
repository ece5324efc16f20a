import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useTouchWords } from './touch.tsx'

/** Reads a text aloud, where the browser has a voice. */
export function ReadAloud({ text }: { readonly text: string }) {
  const words = useTouchWords()
  const [reading, setReading] = useState(false)
  const voice = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
  // Leaving the page ends the reading.
  useEffect(() => () => voice?.cancel(), [voice])
  if (!voice) return null
  const press = () => {
    voice.cancel()
    if (reading) return setReading(false)
    const said = new SpeechSynthesisUtterance(text)
    said.lang = words.locale
    said.rate = 0.9
    said.onend = () => setReading(false)
    said.onerror = () => setReading(false)
    voice.speak(said)
    setReading(true)
  }
  return (
    <Button look="bare" icon={reading ? 'stop' : 'sound'} aria-pressed={reading} onClick={press}>
      {reading ? words.stopReading : words.readAloud}
    </Button>
  )
}
