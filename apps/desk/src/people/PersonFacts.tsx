import { type PersonFile, peopleReveal } from '@balian/contract/people'
import { purposes } from '@balian/contract/purposes'
import { itemColumn } from '@balian/contract/record-class'
import { type RegisterField, registerFields } from '@balian/contract/register-fields'
import { type Fact, Facts } from '@balian/ui/facts'
import { MaskedValue } from '@balian/ui/masked-value'
import { When } from '@balian/ui/when'
import { useCommand } from '../data/index.ts'
import { WhyName } from '../rights/Why.tsx'
import { useWords } from '../words/use-words.ts'
import { valueSaid } from './said.ts'

const fields: readonly RegisterField[] = registerFields

/** The items of the register. Optional ones that nobody filled in take no room. */
export function FactsOf({ person }: { readonly person: PersonFile }) {
  const { t, language } = useWords()
  const value = (key: string): string => {
    if (key === 'place') return person.placeName
    if (key === 'registeredPlace') return person.registeredPlaceName ?? ''
    return valueSaid(key, (person as unknown as Record<string, string | null>)[key], language)
  }
  const items = fields
    .filter((field) => field.collect === 'core' || value(field.key) !== '')
    .map((field): Fact => {
      const name = <WhyName record="people" column={itemColumn({ name: field.key, kind: 'text' })} name={t(`person.${field.key}`)} />
      const sealed = field.kind === 'identity' || field.kind === 'phone'
      if (sealed) return { name, value: <Sealed person={person} item={field.kind as 'identity' | 'phone'} /> }
      if (field.kind === 'date') return { name, value: value(field.key) && <When at={value(field.key)} dayOnly /> }
      return { name, value: value(field.key) }
    })
  const left = person.stateDay && { name: `${t(`people.state.${person.state}`)}`, value: [person.stateDay, person.whereabouts].filter(Boolean).join(' · ') }
  return <Facts items={[...items, left || null]} />
}

function Sealed({ person, item }: { readonly person: PersonFile; readonly item: 'identity' | 'phone' }) {
  const { t, language } = useWords()
  const reveal = useCommand(peopleReveal)
  const masked = person[item]
  if (masked === null) return null
  const asks = person.can.reveal === true
  const onReveal = async (purpose: string) => (await reveal.run({ id: person.id, item, purpose }))?.value ?? null
  return <MaskedValue masked={masked} label={t(`person.${item}`)} purposes={usual(language)} {...(asks ? { onReveal } : {})} />
}

const usual = (language: 'zh' | 'en'): Record<string, string> => Object.fromEntries(Object.entries(purposes).map(([key, one]) => [key, one[language]]))
