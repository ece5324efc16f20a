import { ContactsOutlined, DiffOutlined, FileSearchOutlined, HomeOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { duplicateList } from '@balian/contract/duplicates'
import { householdList } from '@balian/contract/households'
import { peopleList } from '@balian/contract/people'
import { importCheck } from '@balian/contract/people-import'
import { peopleQuestions } from '@balian/contract/people-mine'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { search } from './search.ts'
import { words } from './words.ts'

/** Residents, households, import, duplicates, and what residents ask about who opened their files. */
export const feature: Feature = {
  name: 'people',
  routes: [
    { path: paths.people, lazy: () => import('./PeopleList.tsx') },
    { path: paths.peopleImport, lazy: () => import('./imports/ImportStart.tsx') },
    { path: paths.import(':id'), lazy: () => import('./imports/ImportPage.tsx') },
    { path: paths.fileQuestions, lazy: () => import('./mine/Questions.tsx') },
    { path: paths.person(':id'), lazy: () => import('./PersonPage.tsx') },
    { path: paths.households, lazy: () => import('./HouseholdList.tsx') },
    { path: paths.household(':id'), lazy: () => import('./HouseholdPage.tsx') },
    { path: paths.duplicates, lazy: () => import('./duplicates/DuplicateList.tsx') },
    { path: paths.duplicate(':id'), lazy: () => import('./duplicates/Compare.tsx') },
  ],
  nav: [
    { path: paths.people, word: 'people.nav', icon: ContactsOutlined, needs: peopleList.name, letter: 'p' },
    { path: paths.households, word: 'households.nav', icon: HomeOutlined, needs: householdList.name },
    { path: paths.duplicates, word: 'duplicates.nav', icon: DiffOutlined, needs: duplicateList.name },
    { path: paths.peopleImport, word: 'import.nav', icon: FileSearchOutlined, needs: importCheck.name },
    { path: paths.fileQuestions, word: 'questions.nav', icon: QuestionCircleOutlined, needs: peopleQuestions.name },
  ],
  words,
  opens: { person: paths.person },
  search,
}
