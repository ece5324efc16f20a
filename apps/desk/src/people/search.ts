import { peopleFind } from '@balian/contract/people'
import { useRead } from '../data/index.ts'
import type { Search } from '../feature.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { ageOf, codeSaid } from './said.ts'

/** Residents in the global search: by name, pinyin, initials, address, or a full number. */
export const search: Search = {
  word: 'people.nav',
  needs: peopleFind.name,
  useHits: (text) => {
    const { t, language } = useWords()
    const { data, isFetching } = useRead(peopleFind, { q: text || '-', size: 8 }, { when: text !== '', keep: true })
    const hits = (text === '' ? [] : (data?.items ?? [])).map((person) => ({
      key: person.id,
      title: person.name,
      detail: [codeSaid('sex', person.sex, language), t('people.years', { n: ageOf(person.birth) }), person.placeName, person.address]
        .filter(Boolean)
        .join(' · '),
      path: paths.person(person.id),
    }))
    return { hits, busy: isFetching }
  },
}
